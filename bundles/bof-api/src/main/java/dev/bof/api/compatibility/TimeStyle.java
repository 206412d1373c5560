package dev.bof.api.compatibility;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/**
 * How times were written; they are read in the same form, and as RFC 3339 with an offset always.
 *
 * @param digits of a second, 0 to 9, or {@link #AS_NEEDED}
 * @param pattern that of {@link DateTimeFormatter}, null for other forms
 * @param zone where the clock stands that was read; UTC for the forms that do not depend on it
 */
public record TimeStyle(Form form, int digits, String pattern, ZoneId zone) {
    /** As many digits as the time has. */
    public static final int AS_NEEDED = -1;

    /** What a time looks like. */
    public enum Form {
        /** {@code 2025-08-01T10:00:00.120Z}: as needed means none, three, six or nine digits. */
        INSTANT,
        /** {@code 2025-08-01T12:00:00.12+02:00}. */
        OFFSET,
        /** {@code 2025-08-01T12:00:00.12}. */
        LOCAL,
        /** {@code 1754042400120}, also of a date: the begin of its day. */
        EPOCH_MILLIS,
        /** {@code 1754042400}, also of a date: the begin of its day. */
        EPOCH_SECONDS,
        /** {@code [2025,8,1,12,0]}, with seconds and nanoseconds where they are not zero; of a date {@code [2025,8,1]}. */
        ARRAY,
        /** As a pattern says, also of a date. */
        PATTERN,
        /** {@code 2025-08-01}, for dates alone. */
        DATE
    }

    public TimeStyle {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(zone, "zone");
        if (digits < AS_NEEDED || digits > 9) {
            throw new IllegalArgumentException("a second has 0 to 9 digits, not " + digits);
        }
        if (form == Form.PATTERN) {
            DateTimeFormatter.ofPattern(pattern);
        }
    }

    private static TimeStyle of(Form form, int digits, ZoneId zone) {
        return new TimeStyle(form, digits, null, zone);
    }

    public static TimeStyle instant() {
        return instant(AS_NEEDED);
    }

    public static TimeStyle instant(int digits) {
        return of(Form.INSTANT, digits, ZoneOffset.UTC);
    }

    public static TimeStyle offset(ZoneId zone) {
        return offset(zone, AS_NEEDED);
    }

    public static TimeStyle offset(ZoneId zone, int digits) {
        return of(Form.OFFSET, digits, zone);
    }

    public static TimeStyle local(ZoneId zone) {
        return local(zone, AS_NEEDED);
    }

    public static TimeStyle local(ZoneId zone, int digits) {
        return of(Form.LOCAL, digits, zone);
    }

    public static TimeStyle epochMillis() {
        return epochMillis(ZoneOffset.UTC);
    }

    /** @param zone where the day of a date begins */
    public static TimeStyle epochMillis(ZoneId zone) {
        return of(Form.EPOCH_MILLIS, AS_NEEDED, zone);
    }

    public static TimeStyle epochSeconds() {
        return of(Form.EPOCH_SECONDS, AS_NEEDED, ZoneOffset.UTC);
    }

    public static TimeStyle array(ZoneId zone) {
        return of(Form.ARRAY, AS_NEEDED, zone);
    }

    /** @throws IllegalArgumentException if the pattern is none */
    public static TimeStyle pattern(String pattern, ZoneId zone) {
        return new TimeStyle(Form.PATTERN, AS_NEEDED, Objects.requireNonNull(pattern, "pattern"), zone);
    }

    public static TimeStyle date() {
        return of(Form.DATE, AS_NEEDED, ZoneOffset.UTC);
    }
}
