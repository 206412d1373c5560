package dev.bof.itests.contract;

import static dev.bof.itests.contract.Body.quoted;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One field of an object type. Values are JSON literals.
 *
 * @param setBy who says what it is
 * @param nullable whether it may be null
 * @param byDefault what it is when a client leaves it out, or null where a client must not
 * @param examples values that differ, as they are written by the server
 * @param alike other ways to send a value, with the literal that comes back
 * @param wrong values of another type
 * @param broken values of the right type that a rule forbids, with the code of the fault
 */
record Field(
        String name,
        SetBy setBy,
        boolean nullable,
        String byDefault,
        List<String> examples,
        Map<String, String> alike,
        List<String> wrong,
        Map<String, String> broken) {

    enum SetBy {
        /** The server alone: what a client sends is not applied. */
        SERVER,
        /** The client when it creates the object, never again. */
        CREATOR,
        /** The client whenever it likes. */
        CLIENT
    }

    private static final List<String> NO_TEXT = List.of("5", "1.5", "true", "{}", "[]", "[\"x\"]");
    private static final List<String> NO_BOOLEAN = List.of("\"true\"", "\"\"", "1", "0", "1.5", "{}", "[]");
    private static final List<String> NO_CHOICE = List.of("\"nobody\"", "\"\"", "0", "true", "{}", "[]");
    private static final List<String> NO_NUMBER =
            List.of("\"abc\"", "\"\"", "\" \"", "\"0x10\"", "\"NaN\"", "true", "{}", "[]", "[1]");
    private static final List<String> NO_WHOLE =
            List.of("1.5", "1e400", "9223372036854775808", "9".repeat(500), quoted("9".repeat(500)));
    private static final List<String> NO_DATE = List.of(
            "\"2025-02-30\"", "\"2025-8-1\"", "\"2025-08-01T00:00:00Z\"", "\"\"", "5", "[2025,8,1]", "true", "{}");
    private static final List<String> NO_TIME = List.of(
            "\"2025-08-01T10:00:00\"",
            "\"2025-08-01\"",
            "\"2025-02-30T10:00:00Z\"",
            "\"2025-08-01T25:00:00Z\"",
            "\"yesterday\"",
            "\"\"",
            "1754042400",
            "1754042400.5",
            "[2025,8,1,10,0]",
            "{}");

    static Field byServer(String name) {
        return new Field(name, SetBy.SERVER, false, null, List.of(), Map.of(), List.of(), Map.of());
    }

    /** The company (tenant) that an object belongs to. */
    static Field company() {
        return new Field(
                "company_id",
                SetBy.CREATOR,
                false,
                null,
                List.of("1"),
                Map.of(),
                join(NO_NUMBER, NO_WHOLE),
                Map.of("0", "range", "-1", "range", "-9223372036854775808", "range"));
    }

    /** A text of 1 to {@code max} characters that must be there. */
    static Field requiredText(String name, int max) {
        return client(
                name,
                null,
                List.of(quoted("a " + name), quoted("another " + name), length(max)),
                NO_TEXT,
                Map.of("\"\"", "length", length(max + 1), "length", length(100_000), "length"));
    }

    /** A text of at most {@code max} characters. */
    static Field text(String name, int max) {
        return client(
                name,
                "null",
                List.of(quoted("a " + name), quoted("another " + name), quoted(""), length(max)),
                NO_TEXT,
                Map.of(length(max + 1), "length", length(100_000), "length"));
    }

    /** A text of 1 to {@code max} characters. */
    static Field filledText(String name, int max) {
        return client(
                name,
                "null",
                List.of(quoted("a " + name), quoted("another " + name), length(max)),
                NO_TEXT,
                Map.of("\"\"", "length", length(max + 1), "length"));
    }

    /** A text of a form of its own. */
    static Field formatted(String name, List<String> examples, List<String> broken) {
        Map<String, String> faults = new LinkedHashMap<>();
        broken.forEach(text -> faults.put(quoted(text), "format"));
        return client(name, "null", examples.stream().map(Body::quoted).toList(), NO_TEXT, faults);
    }

    /** One of some words, of which the first is the default. */
    static Field choice(String name, String... choices) {
        List<String> examples = Arrays.stream(choices).map(Body::quoted).toList();
        return client(name, examples.get(0), examples, NO_CHOICE, Map.of());
    }

    static Field bool(String name, boolean byDefault) {
        return client(
                name,
                String.valueOf(byDefault),
                List.of(String.valueOf(byDefault), String.valueOf(!byDefault)),
                NO_BOOLEAN,
                Map.of());
    }

    /** A whole number of 32 bits from 0. */
    static Field number(String name, String byDefault) {
        return client(
                        name,
                        byDefault,
                        List.of(byDefault, "5", "0", "2147483647"),
                        join(join(NO_NUMBER, NO_WHOLE), List.of("2147483648")),
                        Map.of("-1", "range"))
                .alike(Map.of("\"7\"", "7"));
    }

    /** A decimal from 0 with 17 digits before and two after the point. */
    static Field amount(String name) {
        return client(
                        name,
                        "null",
                        List.of("12.50", "0.00", "99999999999999999.99"),
                        NO_NUMBER,
                        Map.of(
                                "-0.01",
                                "range",
                                "0.001",
                                "range",
                                "100000000000000000",
                                "range",
                                "1e400",
                                "range",
                                "1e-400",
                                "range",
                                "1e999999999",
                                "range",
                                "9".repeat(500),
                                "range"))
                .alike(Map.of("12.5", "12.50", "\"12.5\"", "12.50", "7", "7.00", "1e2", "100.00", "-0", "0.00"));
    }

    static Field date(String name) {
        return client(name, "null", List.of("\"2025-08-01\"", "\"2024-02-29\"", "\"0001-01-01\""), NO_DATE, Map.of());
    }

    static Field time(String name) {
        return client(
                        name,
                        "null",
                        List.of(
                                "\"2025-08-01T10:00:00.123456Z\"",
                                "\"1969-12-31T23:59:59.999999Z\"",
                                "\"0001-01-01T00:00:00.000000Z\"",
                                "\"9999-12-31T23:59:59.999999Z\""),
                        NO_TIME,
                        Map.of())
                .alike(Map.of(
                        "\"2025-08-01T10:00:00Z\"", "\"2025-08-01T10:00:00.000000Z\"",
                        "\"2025-08-01T12:00:00.5+02:00\"", "\"2025-08-01T10:00:00.500000Z\"",
                        "\"2025-08-01T10:00:00.123456789Z\"", "\"2025-08-01T10:00:00.123456Z\""));
    }

    private static Field client(
            String name, String byDefault, List<String> examples, List<String> wrong, Map<String, String> broken) {
        return new Field(name, SetBy.CLIENT, "null".equals(byDefault), byDefault, examples, Map.of(), wrong, broken);
    }

    private Field alike(Map<String, String> others) {
        return new Field(name, setBy, nullable, byDefault, examples, others, wrong, broken);
    }

    /** Whether it is a text without a form of its own. */
    boolean takesAnyText() {
        return wrong.equals(NO_TEXT) && !broken.containsValue("format");
    }

    boolean mustBeSent() {
        return setBy != SetBy.SERVER && byDefault == null;
    }

    private static String length(int length) {
        return quoted("x".repeat(length));
    }

    private static List<String> join(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
