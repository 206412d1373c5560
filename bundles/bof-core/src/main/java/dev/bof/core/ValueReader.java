package dev.bof.core;

import dev.bof.api.object.Texts;
import dev.bof.api.object.Times;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the values of one type as clients write them in a query. */
final class ValueReader {
    private static final Map<Class<?>, ValueReader> READERS = Map.of(
            Long.class, new ValueReader(Long::valueOf, "is not a valid whole number."),
            Integer.class, new ValueReader(Integer::valueOf, "is not a valid whole number."),
            BigDecimal.class, new ValueReader(BigDecimal::new, "is not a valid number."),
            Boolean.class, new ValueReader(choice(Map.of("true", true, "false", false)), "must be true or false."),
            UUID.class, new ValueReader(UUID::fromString, "is not a valid UUID."),
            LocalDate.class, new ValueReader(Times::parseDate, "is not a valid date such as 2025-08-01."),
            Instant.class, new ValueReader(Times::parse, "is not a valid time such as 2025-08-01T10:00:00Z."),
            String.class, new ValueReader(ValueReader::storable, "has a character that cannot be stored."));

    private final Function<String, ?> reader;
    private final String complaint;

    private ValueReader(Function<String, ?> reader, String complaint) {
        this.reader = reader;
        this.complaint = complaint;
    }

    /** The reader for this type, or empty where values of it cannot be written as text. */
    static Optional<ValueReader> of(Class<?> type) {
        return type.isEnum() ? Optional.of(constants(type)) : Optional.ofNullable(READERS.get(type));
    }

    /**
     * Reads a query parameter.
     *
     * @throws ProblemException malformed if the text is not of this type
     */
    Object read(String parameter, String text) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ProblemException(ProblemType.MALFORMED, "Query parameter '" + parameter + "' " + complaint, e);
        }
    }

    private static ValueReader constants(Class<?> type) {
        Map<String, Object> constants =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Attribute::text, Function.identity()));
        String names =
                Arrays.stream(type.getEnumConstants()).map(Attribute::text).collect(Collectors.joining(", "));
        return new ValueReader(choice(constants), "must be one of " + names + ".");
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

    private static String storable(String text) {
        if (!Texts.storable(text)) {
            throw new IllegalArgumentException("not storable");
        }
        return text;
    }
}
