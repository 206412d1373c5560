package dev.bof.core;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Values of fields as clients write them in a query. */
final class Texts {
    private static final Map<Class<?>, Reading> READINGS = Map.of(
            Long.class, new Reading(Long::valueOf, "is not a valid whole number."),
            Integer.class, new Reading(Integer::valueOf, "is not a valid whole number."),
            BigDecimal.class, new Reading(BigDecimal::new, "is not a valid number."),
            Boolean.class, new Reading(Texts::bool, "must be true or false."),
            UUID.class, new Reading(UUID::fromString, "is not a valid UUID."),
            LocalDate.class, new Reading(LocalDate::parse, "is not a valid date such as 2025-08-01."),
            Instant.class, new Reading(Texts::instant, "is not a valid time such as 2025-08-01T10:00:00Z."),
            String.class, new Reading(Texts::string, "has a character that cannot be stored."));

    private Texts() {}

    private record Reading(Function<String, Object> reader, String complaint) {}

    /** Whether fields of this type can be read from text. */
    static boolean readable(Class<?> type) {
        return type.isEnum() || READINGS.containsKey(type);
    }

    /**
     * Reads a query parameter.
     *
     * @param type one that is {@link #readable}
     * @throws ProblemException malformed if the text is not of this type
     */
    static Object read(String parameter, Class<?> type, String text) {
        Reading reading = type.isEnum() ? constants(type) : READINGS.get(type);
        try {
            return reading.reader().apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ProblemException(
                    ProblemType.MALFORMED, "Query parameter '" + parameter + "' " + reading.complaint());
        }
    }

    /** A value as clients write it. */
    static String of(Object value) {
        return value instanceof Enum<?> constant ? wire(constant) : String.valueOf(value);
    }

    /** Whether every database can keep this text: no U+0000, no half of a surrogate pair. */
    static boolean storable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    private static Reading constants(Class<?> type) {
        Map<String, Object> constants = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(constant -> wire((Enum<?>) constant), Function.identity()));
        String names = Arrays.stream(type.getEnumConstants())
                .map(constant -> wire((Enum<?>) constant))
                .collect(Collectors.joining(", "));
        return new Reading(text -> known(constants.get(text)), "must be one of " + names + ".");
    }

    private static String wire(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Object known(Object constant) {
        if (constant == null) {
            throw new IllegalArgumentException("no such constant");
        }
        return constant;
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static Instant instant(String text) {
        return Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
    }

    private static String string(String text) {
        if (!storable(text)) {
            throw new IllegalArgumentException("not storable");
        }
        return text;
    }
}
