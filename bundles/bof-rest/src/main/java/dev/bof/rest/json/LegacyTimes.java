package dev.bof.rest.json;

import static dev.bof.api.compatibility.TimeStyle.AS_NEEDED;

import dev.bof.api.compatibility.TimeStyle;
import dev.bof.api.compatibility.TimeStyle.Form;
import dev.bof.api.object.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Writes and reads times and dates in a {@link TimeStyle}. A value is a string, a long or a list of numbers. */
public final class LegacyTimes {
    private static final Set<Form> OF_DATES =
            EnumSet.of(Form.DATE, Form.PATTERN, Form.EPOCH_MILLIS, Form.EPOCH_SECONDS, Form.ARRAY);

    /**
     * What Jackson also takes for a time that it writes as a number: one without an offset is in the style's zone, and the
     * thirtieth of February is a day in March.
     */
    private static final DateTimeFormatter LOCAL_OR_DAY = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.LENIENT);

    private final TimeStyle style;
    private final DateTimeFormatter formatter;

    private LegacyTimes(TimeStyle style) {
        this.style = style;
        this.formatter = formatter(style);
    }

    /** @throws IllegalArgumentException if times cannot be written so */
    public static LegacyTimes ofTimes(TimeStyle style) {
        return writing(style, style.form() != Form.DATE, "a time", times -> times.of(Instant.EPOCH));
    }

    /** @throws IllegalArgumentException if dates cannot be written so */
    public static LegacyTimes ofDates(TimeStyle style) {
        return writing(style, OF_DATES.contains(style.form()), "a date", dates -> dates.of(LocalDate.EPOCH));
    }

    private static LegacyTimes writing(TimeStyle style, boolean possible, String what, Consumer<LegacyTimes> sample) {
        LegacyTimes times = new LegacyTimes(style);
        try {
            if (possible) {
                sample.accept(times);
                return times;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(what + " cannot be written as " + style.pattern(), e);
        }
        throw new IllegalArgumentException(what + " cannot be written as " + style.form());
    }

    /** Null for the forms that are numbers. */
    private static DateTimeFormatter formatter(TimeStyle style) {
        return switch (style.form()) {
            case INSTANT ->
                style.digits() == AS_NEEDED
                        ? DateTimeFormatter.ISO_INSTANT
                        : new DateTimeFormatterBuilder()
                                .appendInstant(style.digits())
                                .toFormatter(Locale.ROOT);
            case LOCAL -> local(style.digits()).toFormatter(Locale.ROOT).withZone(style.zone());
            case OFFSET ->
                local(style.digits()).appendOffsetId().toFormatter(Locale.ROOT).withZone(style.zone());
            case PATTERN ->
                DateTimeFormatter.ofPattern(style.pattern(), Locale.ENGLISH).withZone(style.zone());
            case DATE -> DateTimeFormatter.ISO_LOCAL_DATE;
            case EPOCH_MILLIS, EPOCH_SECONDS, ARRAY -> null;
        };
    }

    private static DateTimeFormatterBuilder local(int digits) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().appendPattern("uuuu-MM-dd'T'HH:mm:ss");
        if (digits == AS_NEEDED) {
            return builder.appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true);
        }
        return digits == 0 ? builder : builder.appendFraction(ChronoField.NANO_OF_SECOND, digits, digits, true);
    }

    Object of(Instant time) {
        return switch (style.form()) {
            case EPOCH_MILLIS -> time.toEpochMilli();
            case EPOCH_SECONDS -> time.getEpochSecond();
            case ARRAY -> array(time.atZone(style.zone()).toLocalDateTime());
            default -> formatter.format(time);
        };
    }

    Object of(LocalDate date) {
        return switch (style.form()) {
            case EPOCH_MILLIS -> beginOf(date).toEpochMilli();
            case EPOCH_SECONDS -> beginOf(date).getEpochSecond();
            case ARRAY -> List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
            case PATTERN -> formatter.format(date.atStartOfDay(style.zone()));
            default -> date.toString();
        };
    }

    private Instant beginOf(LocalDate date) {
        return date.atStartOfDay(style.zone()).toInstant();
    }

    private static List<Integer> array(LocalDateTime time) {
        List<Integer> parts = new ArrayList<>(
                List.of(time.getYear(), time.getMonthValue(), time.getDayOfMonth(), time.getHour(), time.getMinute()));
        if (time.getSecond() > 0 || time.getNano() > 0) {
            parts.add(time.getSecond());
        }
        if (time.getNano() > 0) {
            parts.add(time.getNano());
        }
        return parts;
    }

    /**
     * Reads a time from a text or a number that was written as text, cut to microseconds.
     *
     * @throws DateTimeException if it is none
     */
    public Instant time(String text) {
        return parsed(text).truncatedTo(ChronoUnit.MICROS);
    }

    private Instant parsed(String text) {
        Form form = style.form();
        if (form == Form.EPOCH_MILLIS && isNumber(text)) {
            return Instant.ofEpochMilli(number(text));
        }
        if (form == Form.EPOCH_SECONDS && isNumber(text)) {
            return Instant.ofEpochSecond(number(text));
        }
        if (form == Form.LOCAL || form == Form.PATTERN || form == Form.EPOCH_MILLIS) {
            try {
                return instant(parsedBy(form == Form.EPOCH_MILLIS ? LOCAL_OR_DAY : formatter, text));
            } catch (DateTimeException e) {
                return otherwise(text, e);
            }
        }
        return Times.parse(text);
    }

    /** What has an offset is understood whatever the form is. */
    private static Instant otherwise(String text, DateTimeException failure) {
        try {
            return Times.parse(text);
        } catch (DateTimeException e) {
            failure.addSuppressed(e);
            throw failure;
        }
    }

    private static TemporalAccessor parsedBy(DateTimeFormatter formatter, String text) {
        return formatter.parseBest(
                text, OffsetDateTime::from, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
    }

    private Instant instant(TemporalAccessor parsed) {
        if (parsed instanceof LocalDate date) {
            return beginOf(date);
        }
        return parsed instanceof LocalDateTime local
                ? local.atZone(style.zone()).toInstant()
                : Instant.from(parsed);
    }

    /**
     * Reads a date as {@link #time} reads a time.
     *
     * @throws DateTimeException if it is none
     */
    public LocalDate date(String text) {
        Form form = style.form();
        if ((form == Form.EPOCH_MILLIS || form == Form.EPOCH_SECONDS) && isNumber(text)) {
            return time(text).atZone(style.zone()).toLocalDate();
        }
        if (form == Form.PATTERN) {
            return LocalDate.from(formatter.withZone(null).parse(text));
        }
        return Times.parseDate(text);
    }

    /** @throws DateTimeException if the parts are none of a time */
    Instant time(int[] parts) {
        requireParts(parts, 5, 7);
        return LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], part(parts, 5), part(parts, 6))
                .atZone(style.zone())
                .toInstant()
                .truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate date(int[] parts) {
        requireParts(parts, 3, 3);
        return LocalDate.of(parts[0], parts[1], parts[2]);
    }

    private void requireParts(int[] parts, int least, int most) {
        if (style.form() != Form.ARRAY || parts.length < least || parts.length > most) {
            throw new DateTimeException(parts.length + " numbers are no " + style.form());
        }
    }

    private static int part(int[] parts, int at) {
        return at < parts.length ? parts[at] : 0;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,18}");
    }

    private static long number(String text) {
        return Long.parseLong(text);
    }
}
