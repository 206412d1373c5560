package dev.bof.api.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a field is compared. {@link #NE} and {@link #NIN} are the exact opposites of {@link #EQ} and {@link #IN}: objects
 * without a value are included; all others leave them out. Texts are compared by code point.
 */
public enum Operator {
    EQ,
    NE,
    GT,
    GTE,
    LT,
    LTE,
    IN,
    NIN,
    /** The text has the value as a part, exactly. */
    CONTAINS,
    /** As {@link #CONTAINS}, without regard to case and accents, see {@link dev.bof.api.object.Texts#fold}. */
    ICONTAINS,
    STARTSWITH,
    ENDSWITH,
    /** There is no value, or with the operand {@code false} there is one. */
    ISNULL,
    /** From the first operand to the second, both included. */
    BETWEEN;

    /** The name as clients write it, such as {@code gte}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The operator that clients write so, in lower case. */
    public static Optional<Operator> of(String wire) {
        return Arrays.stream(values())
                .filter(operator -> operator.wire().equals(wire))
                .findFirst();
    }
}
