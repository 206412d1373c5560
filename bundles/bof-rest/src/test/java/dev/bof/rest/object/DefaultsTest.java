package dev.bof.rest.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.api.object.Default;
import dev.bof.rest.json.JsonMappers;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DefaultsTest {
    private final ObjectMapper mapper = JsonMappers.create();

    record Genres(@Default("novell") Book.Genre mainGenre) {}

    record Flags(@Default("yes") Boolean isSold) {}

    record Counts(@Default("1.5") Integer count) {}

    record Days(@Default("today") LocalDate day) {}

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of(Genres.class, "(\"novell\"): main_genre must be one of novel, poetry."),
                Arguments.of(Flags.class, "(\"yes\"): is_sold must be true or false."),
                Arguments.of(Counts.class, "(\"1.5\"): count must be a whole number of 32 bits."),
                Arguments.of(Days.class, "(\"today\"): day must be a date such as 2025-08-01."));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void aDefaultThatTheFieldCannotBeIsRefusedAtOnce(Class<? extends Record> schema, String why) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new Defaults(schema, mapper));
        assertEquals(schema.getName() + " cannot have @Default" + why, refused.getMessage());
    }

    record Strict(String name, @Default("1") int count) {
        Strict {
            if (name == null) {
                throw new IllegalArgumentException("a name is needed");
            }
        }
    }

    @Test
    void whatTheOtherFieldsNeedIsNoFaultOfADefault() {
        Defaults defaults = new Defaults(Strict.class, mapper);
        assertEquals(
                "{\"name\":\"a\",\"count\":\"1\"}",
                defaults.fill(mapper.createObjectNode().put("name", "a")).toString());
    }
}
