package dev.bof.core;

import dev.bof.api.write.ChangeKind;
import java.util.Map;

/**
 * What a write has done to an object in memory, about to be flushed.
 *
 * @param kind what it did, or null where it changed nothing
 * @param before the object's fields as they were, empty for a new object
 */
record Edit<T>(T object, ChangeKind kind, Map<String, Object> before) {

    static <T> Edit<T> none(T object) {
        return new Edit<>(object, null, Map.of());
    }

    boolean changes() {
        return kind != null;
    }
}
