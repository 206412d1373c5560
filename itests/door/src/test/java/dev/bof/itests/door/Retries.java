package dev.bof.itests.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.itests.support.Answer;
import dev.bof.itests.support.Server;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Requests that create a partner under a key, sent by many, and what they were answered. */
final class Retries {
    private static final String IN_PROGRESS = "urn:bof:problem:key-in-progress";

    private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();

    /** Creates the partner of this code under a key of the same name. */
    static Answer send(Server server, String route, String code) {
        return send(server, route, code, "{\"company_id\":1,\"code\":\"" + code + "\",\"name\":\"Någon\"}");
    }

    static Answer send(Server server, String route, String key, String body) {
        return server.http().send("POST", "/api/v1/" + route + "/", body, Map.of("Idempotency-Key", key));
    }

    /** Sends the request once and notes the answer. */
    Answer note(Server server, String route, String code) {
        Answer answer = send(server, route, code);
        answers.computeIfAbsent(code, key -> new ConcurrentLinkedQueue<>()).add(answer);
        return answer;
    }

    /** Sends the request until it has another answer than that the first one is still at work. */
    Answer untilAnswered(Server server, String route, String code) {
        Answer answer = note(server, route, code);
        while (isInProgress(answer)) {
            answer = note(server, route, code);
        }
        return answer;
    }

    static boolean isInProgress(Answer answer) {
        return answer.status() == 409 && answer.json().path("type").asText().equals(IN_PROGRESS);
    }

    int keys() {
        return answers.size();
    }

    /** Each was done once, and whoever got an answer got the same one. */
    void assertOnce(Nodes nodes) {
        answers.forEach((code, all) -> {
            Answer first = null;
            int firsts = 0;
            for (Answer answer : all) {
                if (isInProgress(answer)) {
                    continue;
                }
                assertEquals(201, answer.status(), answer::toString);
                first = first == null ? answer : first;
                assertEquals(first.text(), answer.text());
                assertEquals(first.variant(), answer.variant());
                assertEquals(first.header("ETag"), answer.header("ETag"));
                assertEquals(first.header("Content-Type"), answer.header("Content-Type"));
                firsts += answer.header("Idempotent-Replay") == null ? 1 : 0;
            }
            assertTrue(first != null, "nobody was answered: " + code);
            assertEquals(1, firsts, code);
            assertEquals(1, nodes.partners(code), code);
        });
    }
}
