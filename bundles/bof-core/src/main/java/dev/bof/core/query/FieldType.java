package dev.bof.core.query;

import static dev.bof.api.query.Operator.BETWEEN;
import static dev.bof.api.query.Operator.EQ;
import static dev.bof.api.query.Operator.GT;
import static dev.bof.api.query.Operator.GTE;
import static dev.bof.api.query.Operator.IN;
import static dev.bof.api.query.Operator.ISNULL;
import static dev.bof.api.query.Operator.LT;
import static dev.bof.api.query.Operator.LTE;
import static dev.bof.api.query.Operator.NE;
import static dev.bof.api.query.Operator.NIN;

import dev.bof.api.object.Texts;
import dev.bof.api.object.Times;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.query.Operator;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What values of one type are: how clients write them, and how they can be compared. */
final class FieldType {
    private static final Set<Operator> ANY = EnumSet.allOf(Operator.class);
    private static final Set<Operator> SAME = EnumSet.of(EQ, NE, IN, NIN, ISNULL);
    private static final Set<Operator> RANGE = EnumSet.of(EQ, NE, GT, GTE, LT, LTE, BETWEEN, IN, NIN, ISNULL);

    /** Numbers far beyond any column: a database would take minutes to write them out. */
    private static final int LONGEST_NUMBER = 1_000;

    private static final Map<Class<?>, FieldType> TYPES = Map.of(
            Long.class, new FieldType(Long.class, RANGE, Long::valueOf, "is not a valid whole number."),
            Integer.class, new FieldType(Integer.class, RANGE, Integer::valueOf, "is not a valid whole number."),
            BigDecimal.class, new FieldType(BigDecimal.class, RANGE, FieldType::number, "is not a valid number."),
            Boolean.class,
                    new FieldType(
                            Boolean.class,
                            SAME,
                            choice(Map.of("true", true, "false", false)),
                            "must be true or false."),
            UUID.class, new FieldType(UUID.class, SAME, UUID::fromString, "is not a valid UUID."),
            LocalDate.class,
                    new FieldType(LocalDate.class, RANGE, Times::parseDate, "is not a valid date such as 2025-08-01."),
            Instant.class,
                    new FieldType(
                            Instant.class, RANGE, Times::parse, "is not a valid time such as 2025-08-01T10:00:00Z."),
            String.class,
                    new FieldType(String.class, ANY, FieldType::storable, "has a character that cannot be stored."));

    static final FieldType BOOLEAN = TYPES.get(Boolean.class);

    private final Class<?> type;
    private final Set<Operator> operators;
    private final Function<String, ?> reader;
    private final String complaint;

    private FieldType(Class<?> type, Set<Operator> operators, Function<String, ?> reader, String complaint) {
        this.type = type;
        this.operators = operators;
        this.reader = reader;
        this.complaint = complaint;
    }

    /** The type of this class, or empty where values of it cannot be written as text. */
    static Optional<FieldType> of(Class<?> type) {
        return type.isEnum() ? Optional.of(constants(type)) : Optional.ofNullable(TYPES.get(type));
    }

    /** The operators that mean something for this type. */
    Set<Operator> operators() {
        return operators;
    }

    /**
     * A value of this type from one or from the text that clients write for it.
     *
     * @throws ProblemException malformed, naming the query parameter, if it is neither
     */
    Object read(String parameter, Object value) {
        try {
            // Texts and numbers are looked at even so.
            return type.isInstance(value) && type != String.class && type != BigDecimal.class
                    ? value
                    : reader.apply(value.toString());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ProblemException(ProblemType.MALFORMED, "Query parameter '" + parameter + "' " + complaint, e);
        }
    }

    /** A value as clients write it: {@link #read} gives the same value for it. */
    static String write(Object value) {
        if (value instanceof Instant time) {
            return Times.format(time);
        }
        return value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value.toString();
    }

    private static FieldType constants(Class<?> type) {
        Map<String, Object> constants =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(FieldType::write, Function.identity()));
        String names =
                Arrays.stream(type.getEnumConstants()).map(FieldType::write).collect(Collectors.joining(", "));
        return new FieldType(type, SAME, choice(constants), "must be one of " + names + ".");
    }

    private static Function<String, Object> choice(Map<String, ?> values) {
        return text -> {
            Object value = values.get(text);
            if (value == null) {
                throw new IllegalArgumentException("not one of " + values.keySet());
            }
            return value;
        };
    }

    private static BigDecimal number(String text) {
        BigDecimal number = new BigDecimal(text);
        if (number.precision() > LONGEST_NUMBER || Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            throw new IllegalArgumentException("longer than any number in a database");
        }
        return number;
    }

    private static String storable(String text) {
        if (!Texts.storable(text)) {
            throw new IllegalArgumentException("not storable");
        }
        return text;
    }
}
