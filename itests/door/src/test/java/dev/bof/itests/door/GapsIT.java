package dev.bof.itests.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.itests.support.Answer;
import dev.bof.itests.support.DatabaseKind;
import dev.bof.itests.support.Server;
import dev.bof.itests.support.Site;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** After a rollback no request silently means something else. */
class GapsIT {
    private static Site site;
    private static Server server;
    private static String id;

    @BeforeAll
    static void start() {
        site = Site.of(DatabaseKind.H2, "gaps");
        server = site.server();
        server.start();
        Answer created = send("POST", "/api/v1/partners", "{\"company_id\":1,\"code\":\"A\",\"name\":\"n\"}", Map.of());
        id = created.json().path("id").asText();
    }

    @AfterAll
    static void end() {
        site.close();
    }

    @BeforeEach
    void rolledBack() {
        cutover("legacy");
    }

    private static void cutover(String variant) {
        assertEquals(
                200,
                server.http()
                        .put("/api/v1/framework/routes/partners", "{\"active\":\"" + variant + "\"}")
                        .status());
    }

    private static Answer send(String method, String path, String body, Map<String, String> headers) {
        return server.http().send(method, path, body, headers);
    }

    private static void assertProblem(int status, String type, Answer answer) {
        assertEquals(status, answer.status(), answer::toString);
        assertEquals("urn:bof:problem:" + type, answer.json().path("type").asText());
        assertEquals("legacy", answer.variant());
    }

    @ParameterizedTest
    @CsvSource({"PATCH, /ID", "POST, /ID/restore", "POST, /bulk-create", "GET, /company/1/statistics"})
    void anEndpointThatTheOtherVariantHasIsToldWithItsAddress(String method, String template) {
        String below = template.replace("ID", id);
        String body = method.equals("PATCH") ? "{\"name\":\"m\"}" : method.equals("POST") ? "[]" : null;

        for (String route : new String[] {"/api/v1/partners", "/api/v1/partners-legacy"}) {
            Answer lacking = send(method, route + below, body, Map.of());
            assertProblem(404, "variant-lacks-endpoint", lacking);
            assertTrue(lacking.text().contains("legacy") && lacking.text().contains("framework"), lacking::toString);
            assertEquals("</api/v1/partners-framework" + below + ">; rel=\"alternate\"", lacking.header("Link"));
        }

        cutover("framework");
        Answer there = send(method, "/api/v1/partners" + below, body, Map.of());
        assertTrue(there.status() < 300, there::toString);
        assertNull(there.header("Link"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort_by=name", "company_id__in=1,2", "cursor=", "page=1&total=false"})
    void aParameterThatWouldBeIgnoredIsRefused(String query) {
        assertProblem(400, "variant-lacks-parameter", send("GET", "/api/v1/partners?" + query, null, Map.of()));

        cutover("framework");
        assertEquals(
                200, send("GET", "/api/v1/partners?" + query, null, Map.of()).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_=1",
                "no_such_field__eq=1",
                "page=1&page_size=10",
                "company_id=1&is_active=true",
                "partner_type=customer"
            })
    void whatLegacyKnowsAndWhatNobodyKnowsGoesThrough(String query) {
        Answer answer = send("GET", "/api/v1/partners?" + query, null, Map.of());

        assertEquals(200, answer.status(), answer::toString);
        assertEquals("legacy", answer.variant());
    }

    @Test
    void aPreconditionThatNobodyWouldEvaluateIsRefused() {
        Map<String, String> expected = Map.of("If-Match", "\"77\"");
        assertProblem(
                412,
                "variant-lacks-precondition",
                send("PUT", "/api/v1/partners/" + id, "{\"name\":\"lost\"}", expected));

        cutover("framework");
        Answer failed = send("PUT", "/api/v1/partners/" + id, "{\"name\":\"lost\"}", expected);
        assertEquals(
                "urn:bof:problem:precondition-failed",
                failed.json().path("type").asText());
    }

    @Test
    void withoutTheOtherVariantLegacyAnswersAsItEverDid() {
        server.shell("bundle:stop partner-framework");
        try {
            assertEquals(
                    405,
                    send("PATCH", "/api/v1/partners/" + id, "{\"name\":\"m\"}", Map.of())
                            .status());
            assertEquals(
                    200,
                    send("GET", "/api/v1/partners?sort_by=name", null, Map.of()).status());
        } finally {
            server.shell("bundle:start partner-framework");
            // held until the variant is there
            assertEquals(
                    200,
                    send("GET", "/api/v1/partners-framework/", null, Map.of()).status());
        }
    }
}
