package dev.bof.api.query;

import java.util.List;
import java.util.Objects;

/**
 * The operand of a condition whose field is like a pattern of SQL: with {@link Operator#CONTAINS} as it is, with
 * {@link Operator#ICONTAINS} in any case. No other operator takes one.
 *
 * @param text where {@code %} stands for any characters and {@code _} for one
 * @param or other fields that may be so in the place of the condition's
 */
public record Pattern(String text, List<String> or) {
    public Pattern {
        Objects.requireNonNull(text, "text");
        or = List.copyOf(or);
    }
}
