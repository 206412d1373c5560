package dev.bof.itests.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.itests.support.Answer;
import dev.bof.itests.support.DatabaseKind;
import dev.bof.itests.support.Http;
import dev.bof.itests.support.Site;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The published contract is that of what is served now, and the viewer shows it without asking anybody else. */
class DocumentIT {
    private static final String DOCUMENT = "/openapi.json";

    private static Site site;
    private static Http http;

    @BeforeAll
    static void start() {
        site = Site.of(DatabaseKind.H2, "document");
        site.server().start();
        http = site.server().http();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static JsonNode paths() {
        return http.get(DOCUMENT).json().get("paths");
    }

    private static void move(String variant) {
        String body = "{\"active\": \"" + variant + "\"}";
        assertEquals(200, http.put("/api/v1/framework/routes/partners", body).status());
    }

    @Test
    void itFollowsACutover() {
        move("legacy");
        String before = http.get(DOCUMENT).header("ETag");
        assertFalse(paths().has("/api/v1/partners/{id}/restore"));

        move("framework");

        assertTrue(paths().has("/api/v1/partners/{id}/restore"));
        assertNotEquals(before, http.get(DOCUMENT).header("ETag"));
    }

    @Test
    void itFollowsARouteThatComesAndGoes() {
        Products.install(site.server());
        assertTrue(paths().has("/api/v1/products/{id}"));

        site.server().shell("feature:uninstall sample-product");

        assertFalse(paths().has("/api/v1/products/{id}"));
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        Answer first = http.get(DOCUMENT);

        Answer again = http.send("GET", DOCUMENT, null, Map.of("If-None-Match", first.header("ETag")));

        assertEquals(304, again.status());
        assertEquals(0, again.body().length);
    }

    @Test
    void itCanOnlyBeRead() {
        Answer answer = http.post(DOCUMENT, "{}");

        assertEquals(405, answer.status());
        assertEquals("GET, HEAD, OPTIONS", answer.header("Allow"));
        assertEquals(
                "urn:bof:problem:method-not-allowed", answer.json().get("type").asText());
    }

    @Test
    void theViewerAsksNobodyElse() {
        Answer page = http.get("/docs");

        assertEquals(200, page.status());
        assertTrue(page.header("Content-Security-Policy").startsWith("default-src 'none';"));
        Matcher references = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page.text());
        while (references.find()) {
            assertTrue(references.group(1).startsWith("/"), references.group(1));
            assertEquals(200, http.get(references.group(1)).status(), references.group(1));
        }
        assertEquals(404, http.get("/docs/../etc").status());
        assertEquals(404, http.get("/docs/index.htm").status());
    }
}
