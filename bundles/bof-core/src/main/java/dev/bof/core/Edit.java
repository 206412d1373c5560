package dev.bof.core;

import dev.bof.api.write.ChangeKind;
import java.time.Instant;
import java.util.Map;

/**
 * What a write has done to an object in memory, about to be flushed.
 *
 * @param kind what it did, or null where it changed nothing
 * @param before the object's fields as they were, empty for a new object
 * @param time when; null where it changed nothing
 */
record Edit<T>(T object, ChangeKind kind, Map<String, Object> before, Instant time) {

    static <T> Edit<T> none(T object) {
        return new Edit<>(object, null, Map.of(), null);
    }

    boolean changes() {
        return kind != null;
    }
}
