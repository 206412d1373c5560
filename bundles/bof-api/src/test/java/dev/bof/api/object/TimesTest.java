package dev.bof.api.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "2025-08-01T10:00:00Z,                2025-08-01T10:00:00.000000Z",
        "2025-08-01T10:00:00.5Z,              2025-08-01T10:00:00.500000Z",
        "2025-08-01T10:00:00.123456789Z,      2025-08-01T10:00:00.123456Z",
        "2025-08-01T12:00:00+02:00,           2025-08-01T10:00:00.000000Z",
        "2025-08-01T00:30:00-05:30,           2025-08-01T06:00:00.000000Z",
        "2025-08-01t10:00:00z,                2025-08-01T10:00:00.000000Z"
    })
    void readsRfc3339AndWritesSixDigits(String sent, String written) {
        assertEquals(written, Times.format(Times.parse(sent)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025-08-01",
                "2025-08-01T10:00:00",
                "2025-08-01T10:00Z",
                "2025-08-01 10:00:00Z",
                "2025-08-01T10:00:00.Z",
                "2025-08-01T10:00:00+02",
                "2025-08-01T10:00:00+02:00:00",
                "2025-08-01T10:00:00Z[UTC]",
                "2025-02-30T10:00:00Z",
                "2025-08-01T24:00:01Z",
                "+12025-08-01T10:00:00Z",
                "1754042400"
            })
    void refusesEverythingElse(String sent) {
        assertThrows(DateTimeException.class, () -> Times.parse(sent));
    }

    @Test
    void cutsInsteadOfRounding() {
        assertEquals("1969-12-31T23:59:59.999999Z", Times.format(Instant.ofEpochSecond(-1, 999_999_999)));
    }

    @Test
    void readsADate() {
        assertEquals(LocalDate.of(2024, 2, 29), Times.parseDate("2024-02-29"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2025-02-30", "2025-8-1", "2025-08-01T00:00:00Z", "+12025-08-01", "20250801", "2025-W31-5"})
    void refusesWhatIsNoDate(String sent) {
        assertThrows(DateTimeException.class, () -> Times.parseDate(sent));
    }
}
