package dev.bof.api.object;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Times as the contract writes them. */
public final class Times {
    private static final DateTimeFormatter SIX_DIGITS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    /** The parser of the platform would take less (no seconds) and more (seconds of an offset). */
    private static final Pattern RFC_3339 = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})", Pattern.CASE_INSENSITIVE);

    private Times() {}

    /** The time in UTC, always with six digits of a second. */
    public static String format(Instant time) {
        return SIX_DIGITS.format(time);
    }

    /**
     * Reads a time of RFC 3339, cut to microseconds.
     *
     * @throws DateTimeException if it is none, or has no offset
     */
    public static Instant parse(String text) {
        if (!RFC_3339.matcher(text).matches()) {
            throw new DateTimeException("not a time of RFC 3339 with offset");
        }
        return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Reads a date of RFC 3339.
     *
     * @throws DateTimeException if it is none
     */
    public static LocalDate parseDate(String text) {
        if (text.length() != "2025-08-01".length()) {
            throw new DateTimeException("not a date of RFC 3339");
        }
        return LocalDate.parse(text);
    }
}
