package dev.bof.itests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.itests.support.Answer;
import dev.bof.itests.support.Http;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks one subject, holds every answer against what is true of all, and writes it down. */
final class Client {
    private static final int LONGEST_NOTE = 300;

    private final Subject subject;
    private final Http http;
    private final Normaliser normaliser;
    private final List<String> exchanges = new ArrayList<>();

    Client(Subject subject, Http http) {
        this.subject = subject;
        this.http = http;
        this.normaliser = new Normaliser(subject);
    }

    /** @param below what follows the route's path, such as {@code /51} or {@code ?page=2} */
    Answer get(String below) {
        return send("GET", below, null, Map.of());
    }

    Answer post(Object body) {
        return send("POST", "/", body.toString(), Map.of());
    }

    Answer put(String id, Object body) {
        return send("PUT", "/" + id, body.toString(), Map.of());
    }

    Answer delete(String id) {
        return send("DELETE", "/" + id, null, Map.of());
    }

    Answer send(String method, String below, String body, Map<String, String> headers) {
        byte[] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        return sendBytes(method, below, bytes, headers);
    }

    Answer sendBytes(String method, String below, byte[] body, Map<String, String> headers) {
        Answer answer = http.sendBytes(method, subject.path() + below, body, headers);
        check(method, below, answer);
        write(method, below, body, answer);
        return answer;
    }

    private void check(String method, String below, Answer answer) {
        assertTrue(answer.status() < 500, answer::toString);
        assertNotNull(answer.header("X-Correlation-Id"), answer::toString);
        assertEquals(subject.variant(), answer.variant(), answer::toString);
        if (method.equals("HEAD") || answer.status() == 204) {
            assertEquals("", answer.text());
        } else if (answer.status() >= 400) {
            Problems.require(answer, path(below));
        } else if (!method.equals("OPTIONS")) {
            assertEquals("application/json", answer.header("Content-Type"), answer::toString);
        }
    }

    private String path(String below) {
        return subject.path() + below.replaceFirst("\\?.*", "");
    }

    private void write(String method, String below, byte[] body, Answer answer) {
        String received = normaliser.of(answer);
        String sent = body == null ? "" : " " + new String(body, StandardCharsets.UTF_8);
        String note = sent.length() > LONGEST_NOTE ? sent.substring(0, LONGEST_NOTE) + "…" : sent;
        exchanges.add(normaliser.text(method + " " + subject.path() + below + note) + "\n  -> " + received);
    }

    /** All that was asked and answered, without what may differ between variants. */
    List<String> exchanges() {
        return exchanges;
    }
}
