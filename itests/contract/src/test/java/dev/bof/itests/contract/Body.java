package dev.bof.itests.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A JSON object whose values are JSON literals as they stand, so that a test can send what no library would write. */
final class Body {
    private final Map<String, String> fields;

    private Body(Map<String, String> fields) {
        this.fields = fields;
    }

    static Body empty() {
        return new Body(Map.of());
    }

    Body with(String field, String literal) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(field, literal);
        return new Body(more);
    }

    Body with(Body other) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.putAll(other.fields);
        return new Body(more);
    }

    Body without(String field) {
        Map<String, String> less = new LinkedHashMap<>(fields);
        less.remove(field);
        return new Body(less);
    }

    /** The literal of a field, or null. */
    String get(String field) {
        return fields.get(field);
    }

    /** A text as a JSON literal; it must not need escapes. */
    static String quoted(String text) {
        return '"' + text + '"';
    }

    @Override
    public String toString() {
        return fields.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
