package dev.bof.itests.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.itests.support.Answer;
import dev.bof.itests.support.DatabaseKind;
import dev.bof.itests.support.Http;
import dev.bof.itests.support.Site;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Thousands of requests to every endpoint that the document has, good ones and bad ones: each is answered with a status
 * that the document lists, never with a fault of the server, and with a body that fits its schema. {@code -Dfuzz.seed}
 * repeats a run.
 */
class FuzzIT {
    private static final int ROUNDS = 120;
    private static final int MOST_FAULTS = 30;
    private static final String PROBLEM = "application/problem+json";

    /** The last word of a path can also be read as an id that there is not, for a write without a body. */
    private static final Set<Integer> REFUSED = Set.of(400, 404, 405);

    private static Site site;

    private final long seed = Long.getLong("fuzz.seed", System.nanoTime());
    private final Map<String, String> faults = new TreeMap<>();

    @BeforeAll
    static void start() {
        site = Site.of(DatabaseKind.H2, "fuzz");
        site.server().start();
        Products.install(site.server());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"legacy", "framework"})
    void everyAnswerIsInTheDocument(String variant, TestReporter reporter) {
        reporter.publishEntry("fuzz.seed", Long.toString(seed));
        Http http = site.server().http();
        String move = "{\"active\": \"" + variant + "\"}";
        assertEquals(200, http.put("/api/v1/framework/routes/partners", move).status());
        OpenApi document = new OpenApi(http.get("/openapi.json").json());
        List<Endpoint> endpoints = Endpoint.of(document);
        Fuzz fuzz = new Fuzz(document, new Random(seed));
        for (int round = 0; round < ROUNDS; round++) {
            for (Endpoint endpoint : endpoints) {
                send(document, fuzz, fuzz.good(endpoint));
                send(document, fuzz, fuzz.bad(endpoint));
            }
        }
        assertEquals(Map.of(), faults, () -> "with -Dfuzz.seed=" + seed);
    }

    @Test
    void everyOtherMethodIsRefused() {
        Http http = site.server().http();
        OpenApi document = new OpenApi(http.get("/openapi.json").json());
        Set<String> there = new HashSet<>();
        Endpoint.of(document).forEach(endpoint -> there.add(endpoint.method() + " " + endpoint.path()));
        for (Endpoint endpoint : Endpoint.of(document)) {
            for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW")) {
                if (!there.contains(method + " " + endpoint.path())) {
                    String target = endpoint.path().replaceAll("\\{[^}]*}", "1");
                    Answer answer = http.send(method, target, null, Map.of());
                    assertTrue(REFUSED.contains(answer.status()), () -> method + " " + target + " -> " + answer);
                }
            }
        }
    }

    private void send(OpenApi document, Fuzz fuzz, Fuzz.Request request) {
        Endpoint endpoint = request.endpoint();
        Answer answer =
                site.server().http().sendBytes(endpoint.method(), request.target(), request.body(), request.headers());
        if (!endpoint.statuses().contains(answer.status()) || answer.status() >= 500) {
            fault(request, answer, "is not listed");
            return;
        }
        String type = answer.status() < 400 ? "application/json" : PROBLEM;
        JsonNode schema = endpoint.answer(answer.status(), type);
        if (!schema.isMissingNode() && (request.plain() || answer.status() >= 400)) {
            List<String> wrong = document.faults(schema, answer.json());
            if (!wrong.isEmpty()) {
                fault(request, answer, wrong.toString());
            }
        }
        if (answer.status() == 201) {
            fuzz.remember(endpoint.path() + "/", answer.json().path("id").asText(), answer.header("ETag"));
        }
    }

    /** One of each kind is enough to know. */
    private void fault(Fuzz.Request request, Answer answer, String what) {
        if (faults.size() < MOST_FAULTS) {
            Endpoint endpoint = request.endpoint();
            faults.putIfAbsent(
                    endpoint.method() + " " + endpoint.path() + " " + answer.status() + " " + what,
                    request + " -> " + answer);
        }
    }
}
