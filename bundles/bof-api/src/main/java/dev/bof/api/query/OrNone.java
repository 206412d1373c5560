package dev.bof.api.query;

import java.util.Objects;

/**
 * The one operand of a condition that objects without a value satisfy too.
 *
 * @param value what those that have one are compared with
 */
public record OrNone(Object value) {
    public OrNone {
        Objects.requireNonNull(value, "value");
    }
}
