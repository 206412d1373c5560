package dev.bof.rest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.bof.api.compatibility.TimeStyle;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LenientDateReaderTest {

    private static LocalDate read(TimeStyle style, String json) throws JsonProcessingException {
        return new ObjectMapper()
                .registerModule(new SimpleModule().addDeserializer(LocalDate.class, LenientDateReader.of(style)))
                .readValue(json, LocalDate.class);
    }

    @Test
    void numbersAndListsAreTakenBesideTextsOfAPatternToo() throws Exception {
        TimeStyle pattern = TimeStyle.pattern("dd.MM.yyyy", ZoneId.of("UTC"));

        assertEquals(LocalDate.of(2024, 2, 29), read(pattern, "\"29.02.2024\""));
        assertEquals(LocalDate.of(2003, 10, 20), read(pattern, "12345"));
        assertEquals(LocalDate.of(2024, 2, 29), read(pattern, "[2024, 2, 29]"));
        assertNull(read(pattern, "[]"));
    }

    @Test
    void aTimeIsADateWhereNoPatternSaysOtherwise() throws Exception {
        assertEquals(LocalDate.of(2024, 2, 29), read(TimeStyle.date(), "\"2024-02-29T10:00:00Z\""));
        assertThrows(
                JsonProcessingException.class,
                () -> read(TimeStyle.pattern("dd.MM.yyyy", ZoneId.of("UTC")), "\"2024-02-29T10:00:00Z\""));
    }
}
