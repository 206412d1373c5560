package dev.bof.itests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What each test was answered by whom it was run against first; all others must have answered the same. */
final class Transcripts {
    private final Map<List<String>, Transcript> first = new ConcurrentHashMap<>();

    private record Transcript(Subject subject, List<String> exchanges) {}

    /** @param test names the test without the subject */
    void compare(String test, Subject subject, List<String> exchanges) {
        Transcript reference = first.putIfAbsent(
                List.of(test, subject.type().route()), new Transcript(subject, List.copyOf(exchanges)));
        if (reference == null) {
            return;
        }
        for (int i = 0; i < Math.min(exchanges.size(), reference.exchanges().size()); i++) {
            assertEquals(
                    reference.exchanges().get(i),
                    exchanges.get(i),
                    () -> subject + " does not answer as " + reference.subject() + " does");
        }
        assertEquals(reference.exchanges().size(), exchanges.size(), "exchanges of " + test);
    }
}
