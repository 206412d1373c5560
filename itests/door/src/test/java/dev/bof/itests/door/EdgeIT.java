package dev.bof.itests.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.itests.support.Answer;
import dev.bof.itests.support.DatabaseKind;
import dev.bof.itests.support.Site;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server behind a proxy, asked by web pages, and by clients that ask too much or want less bytes. */
class EdgeIT {
    private static final String FRAMEWORK = "/api/v1/partners-framework/";
    private static final String PAGE = "https://app.example";
    private static final int RATE = 20;

    private static Site site;
    private static int clients;

    @BeforeAll
    static void start() {
        site = Site.of(DatabaseKind.H2, "edge");
        site.configure("dev.bof.rest.cors", "origins = https://other.example, " + PAGE)
                .configure("dev.bof.rest.proxies", "trusted = 127.0.0.1")
                .configure("dev.bof.rest.rate", "per.second = " + RATE);
        site.server().start();
    }

    @AfterAll
    static void end() {
        site.close();
    }

    /** A request of a client of its own, so that the limit of one is not that of another. */
    private static Answer send(String method, String path, String body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.putIfAbsent("X-Forwarded-For", "192.0.2." + ++clients);
        return site.server().http().send(method, path, body, all);
    }

    private static String created(String code) {
        String body = "{\"company_id\":1,\"code\":\"" + code + "\",\"name\":\"" + "n".repeat(255)
                + "\",\"street\":\"" + "s".repeat(255)
                + "\",\"website\":\"" + "w".repeat(255) + "\",\"email\":\"a@" + "b".repeat(60) + ".example\"}";
        Answer answer = send("POST", FRAMEWORK, body, Map.of());
        assertEquals(201, answer.status(), answer::toString);
        return FRAMEWORK + answer.json().path("id").asText();
    }

    @Test
    void whoWantsItCompressedGetsTheSameInLess() throws IOException {
        String one = created("gzip");
        Answer plain = send("GET", one, null, Map.of());
        Answer small = send("GET", one, null, Map.of("Accept-Encoding", "gzip"));

        assertNull(plain.header("Content-Encoding"));
        assertEquals("gzip", small.header("Content-Encoding"));
        assertTrue(small.body().length < plain.body().length / 2, small::toString);
        assertEquals(
                plain.text(), new String(new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes()));
    }

    @Test
    void theTagOfTheCompressedAnswerIsOneOfItsOwnAndIsUnderstood() {
        String one = created("tags");
        String plain = send("GET", one, null, Map.of()).header("ETag");
        String small = send("GET", one, null, Map.of("Accept-Encoding", "gzip")).header("ETag");

        assertNotEquals(plain, small);
        assertEquals(
                304,
                send("GET", one, null, Map.of("Accept-Encoding", "gzip", "If-None-Match", small))
                        .status());
        assertEquals(
                412,
                send("PATCH", one, "{\"name\":\"x\"}", Map.of("If-Match", "\"77--gzip\""))
                        .status());
        assertEquals(
                200,
                send("PATCH", one, "{\"name\":\"x\"}", Map.of("If-Match", small))
                        .status());
    }

    @Test
    void aPageOfAnAllowedOriginMayAskAndReadTheAnswer() {
        Answer preflight =
                send("OPTIONS", FRAMEWORK, null, Map.of("Origin", PAGE, "Access-Control-Request-Method", "POST"));
        assertEquals(204, preflight.status());
        assertTrue(preflight.header("Access-Control-Allow-Headers").contains("Idempotency-Key"));

        Answer answer = send("POST", FRAMEWORK, "{}", Map.of("Origin", PAGE, "Idempotency-Key", "of a page"));
        assertEquals(422, answer.status());
        assertEquals(PAGE, answer.header("Access-Control-Allow-Origin"));

        Answer foreign = send("GET", FRAMEWORK, null, Map.of("Origin", "https://evil.example"));
        assertEquals(200, foreign.status());
        assertNull(foreign.header("Access-Control-Allow-Origin"));
    }

    @Test
    void locationsAreThoseThatTheProxysClientsSee() {
        for (String route : List.of("partners", "partners-framework")) {
            Answer answer = send(
                    "POST",
                    "/api/v1/" + route,
                    "{\"company_id\":1,\"code\":\"" + route + "\",\"name\":\"n\"}",
                    Map.of("Forwarded", "for=192.0.2.250;proto=https;host=api.example"));
            assertEquals(
                    "https://api.example/api/v1/" + route + "/"
                            + answer.json().path("id").asText(),
                    answer.header("Location"));
        }
    }

    @Test
    void whoAsksTooMuchIsToldWhenToComeAgainAndOthersAreServed() {
        Map<String, String> greedy = Map.of("X-Forwarded-For", "192.0.2.251");
        Answer answer = send("GET", FRAMEWORK, null, greedy);
        for (int i = 0; i < 100 * RATE && answer.status() == 200; i++) {
            answer = send("GET", FRAMEWORK, null, greedy);
        }

        assertEquals(429, answer.status());
        assertEquals("1", answer.header("Retry-After"));
        assertEquals("urn:bof:problem:rate-limited", answer.json().path("type").asText());
        assertEquals(200, send("GET", FRAMEWORK, null, Map.of()).status());
    }
}
