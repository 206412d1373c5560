package dev.bof.api.query;

import java.util.Objects;

/**
 * The operand of a condition that compares two fields of an object. {@link Operator#EQ}, {@link Operator#GT},
 * {@link Operator#GTE}, {@link Operator#LT} and {@link Operator#LTE} take one; objects without one of the values are left out.
 *
 * @param field that the condition's field is compared with; both have the same type
 */
public record Other(String field) {
    public Other {
        Objects.requireNonNull(field, "field");
    }
}
