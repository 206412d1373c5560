package dev.bof.itests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.itests.support.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What every problem document must be. */
final class Problems {
    private static final List<String> MEMBERS =
            List.of("type", "title", "status", "detail", "instance", "correlation_id");

    /** Names of classes, statements, lines of a stack trace. */
    private static final Pattern INTERNALS =
            Pattern.compile("Exception|\\b[a-z]+\\.[a-z]+\\.[a-zA-Z]+\\.|\\bat [a-z]+\\."
                    + "|\\b(?i:select|insert into|update|delete from) \\w+ (?i:from|set|values|where)|SQL");

    private Problems() {}

    /** @param path the path that was asked, as it was written */
    static void require(Answer answer, String path) {
        String shown = answer.toString();
        assertEquals("application/problem+json", answer.header("Content-Type"), shown);
        JsonNode document = answer.json();
        List<String> members = new ArrayList<>(MEMBERS);
        if (document.has("errors")) {
            members.add("errors");
        }
        List<String> names = new ArrayList<>();
        document.fieldNames().forEachRemaining(names::add);
        assertEquals(members, names, shown);
        assertTrue(document.path("type").asText().matches("urn:bof:problem:[a-z-]+"), shown);
        assertFalse(document.path("title").asText().isBlank(), shown);
        assertEquals(answer.status(), document.path("status").intValue(), shown);
        assertEquals(path, document.path("instance").asText(), shown);
        assertEquals(
                answer.header("X-Correlation-Id"),
                document.path("correlation_id").asText(),
                shown);
        requireSentence(document.path("detail").asText(), shown);
        document.path("errors")
                .forEach(error -> requireSentence(error.path("message").asText(), shown));
    }

    private static void requireSentence(String text, String shown) {
        assertTrue(text.endsWith("."), shown);
        assertFalse(INTERNALS.matcher(text).find(), shown);
    }

    /** The faults as {@code field code}, in their order. */
    static List<String> faults(Answer answer) {
        List<String> faults = new ArrayList<>();
        answer.json()
                .path("errors")
                .forEach(error -> faults.add(
                        error.path("field").asText() + " " + error.path("code").asText()));
        return faults;
    }
}
