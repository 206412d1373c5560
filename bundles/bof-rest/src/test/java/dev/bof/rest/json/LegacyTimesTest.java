package dev.bof.rest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bof.api.compatibility.TimeStyle;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The forms in which services wrote times, as their libraries did. */
class LegacyTimesTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Instant TIME = Instant.parse("2025-08-01T10:00:05.120Z");
    private static final Instant WHOLE = Instant.parse("2025-08-01T10:00:00Z");

    private static void assertForm(Object written, Object whole, TimeStyle style) {
        LegacyTimes times = LegacyTimes.ofTimes(style);
        assertEquals(written, times.of(TIME));
        assertEquals(whole, times.of(WHOLE));
        if (written instanceof String text) {
            assertEquals(TIME, times.time(text));
        }
        assertEquals(TIME, times.time("2025-08-01T12:00:05.12+02:00"));
    }

    @Test
    void texts() {
        assertForm("2025-08-01T10:00:05.120Z", "2025-08-01T10:00:00Z", TimeStyle.instant());
        assertForm("2025-08-01T10:00:05.120Z", "2025-08-01T10:00:00.000Z", TimeStyle.instant(3));
        assertForm("2025-08-01T12:00:05.12", "2025-08-01T12:00:00", TimeStyle.local(ROME));
        assertForm("2025-08-01T12:00:05.120000", "2025-08-01T12:00:00.000000", TimeStyle.local(ROME, 6));
        assertForm("2025-08-01T12:00:05.12+02:00", "2025-08-01T12:00:00+02:00", TimeStyle.offset(ROME));
        assertForm("2025-08-01T10:00:05.12Z", "2025-08-01T10:00:00Z", TimeStyle.offset(ZoneOffset.UTC));
        assertForm(
                "2025-08-01T10:00:05.120+00:00",
                "2025-08-01T10:00:00.000+00:00",
                TimeStyle.pattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx", ZoneOffset.UTC));
        assertForm(
                "01.08.2025 12:00:05,120",
                "01.08.2025 12:00:00,000",
                TimeStyle.pattern("dd.MM.yyyy HH:mm:ss,SSS", ROME));
    }

    @Test
    void numbers() {
        assertForm(1_754_042_405_120L, 1_754_042_400_000L, TimeStyle.epochMillis());
        assertForm(1_754_042_405L, 1_754_042_400L, TimeStyle.epochSeconds());
        assertForm(List.of(2025, 8, 1, 12, 0, 5, 120_000_000), List.of(2025, 8, 1, 12, 0), TimeStyle.array(ROME));
        LegacyTimes millis = LegacyTimes.ofTimes(TimeStyle.epochMillis());
        assertEquals(TIME, millis.time("1754042405120"));
        assertEquals(TIME, millis.time("2025-08-01T10:00:05.12"));
        assertEquals(WHOLE, millis.time("2025-08-01T10:00"));
        assertEquals(Instant.parse("2025-08-01T00:00:00Z"), millis.time("2025-08-01"));
        assertEquals(Instant.parse("2024-03-01T10:00:00Z"), millis.time("2024-02-30T10:00:00"));
        assertThrows(DateTimeException.class, () -> millis.time("01.08.2025"));
        assertEquals(
                TIME, LegacyTimes.ofTimes(TimeStyle.array(ROME)).time(new int[] {2025, 8, 1, 12, 0, 5, 120_000_000}));
    }

    @Test
    void dates() {
        LocalDate date = LocalDate.of(2025, 8, 1);
        assertEquals("2025-08-01", LegacyTimes.ofDates(TimeStyle.date()).of(date));
        assertEquals(
                1_753_999_200_000L,
                LegacyTimes.ofDates(TimeStyle.epochMillis(ROME)).of(date));
        assertEquals(date, LegacyTimes.ofDates(TimeStyle.epochMillis(ROME)).date("1753999200000"));
        LegacyTimes slashes = LegacyTimes.ofDates(TimeStyle.pattern("dd/MM/yyyy", ROME));
        assertEquals("01/08/2025", slashes.of(date));
        assertEquals(date, slashes.date("01/08/2025"));
        assertEquals(
                List.of(2025, 8, 1), LegacyTimes.ofDates(TimeStyle.array(ROME)).of(date));
    }

    @Test
    void whatIsNoTimeIsNone() {
        for (TimeStyle style : List.of(
                TimeStyle.instant(),
                TimeStyle.local(ROME),
                TimeStyle.epochMillis(),
                TimeStyle.array(ROME),
                TimeStyle.pattern("dd/MM/yyyy", ROME))) {
            for (String text : List.of("", "soon", "2025-13-01T00:00:00Z", "1e9", "99999999999999999999")) {
                assertThrows(
                        DateTimeException.class,
                        () -> LegacyTimes.ofTimes(style).time(text),
                        style + " " + text);
            }
        }
        LegacyTimes array = LegacyTimes.ofTimes(TimeStyle.array(ROME));
        assertThrows(DateTimeException.class, () -> array.time(new int[] {2025, 8}));
        assertThrows(DateTimeException.class, () -> array.time(new int[] {2025, 13, 1, 0, 0}));
    }
}
