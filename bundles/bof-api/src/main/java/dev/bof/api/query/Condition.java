package dev.bof.api.query;

import java.util.List;
import java.util.Objects;

/**
 * What a field must be.
 *
 * @param field the field as clients write it, such as {@code created_at} or {@code ext.credit_limit}
 * @param values the operands: one, two for {@link Operator#BETWEEN}, 1 to 1,000 for {@link Operator#IN} and
 *     {@link Operator#NIN}. Each is a value of the field's type or the text that clients write for it; for
 *     {@link Operator#ISNULL} it is a boolean, and a {@link Pattern} or {@link Other} for those that say so
 */
public record Condition(String field, Operator operator, List<Object> values) {
    public Condition {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(operator, "operator");
        values = List.copyOf(values);
    }

    public Condition(String field, Operator operator, Object... values) {
        this(field, operator, List.of(values));
    }

    /** The query parameter by which a client says this, for messages: {@code name} or {@code name__gte}. */
    public String parameter() {
        return operator == Operator.EQ ? field : field + "__" + operator.wire();
    }
}
