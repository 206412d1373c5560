package dev.bof.rest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.api.problem.FieldError;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    private final JsonReader reader = new JsonReader(JsonMappers.create());

    record Strict(long companyId, String name) {
        Strict {
            if (name == null) {
                throw new IllegalArgumentException("a name is needed");
            }
        }
    }

    @Test
    void readsAnObject() {
        assertEquals(Sample.named("ACME"), reader.read(body("{\"name\": \"ACME\"}"), Sample.class));
    }

    @Test
    void readsAnObjectFieldByField() {
        var object = (ObjectNode) reader.read(body("{\"name\": \"ACME\"}"), ObjectNode.class);
        assertEquals("ACME", object.get("name").textValue());
        assertEquals(Sample.named("ACME"), reader.convert(object, Sample.class));
    }

    @Test
    void takesUtf8AndNothingElse() {
        assertEquals(Sample.named("\u00e4"), reader.read(body("\ufeff{\"name\": \"\u00e4\"}"), Sample.class));
        byte[] overlong = {'{', '\n', '"', (byte) 0xc0, (byte) 0xaf, '"', ':', '1', '}'};
        ProblemException problem = failure(() -> reader.read(new ByteArrayInputStream(overlong), Sample.class));
        assertEquals(ProblemType.MALFORMED, problem.type());
        assertEquals("The body is not valid UTF-8: line 2, column 2.", problem.getMessage());
    }

    @Test
    void tellsWhereABodyIsNestedTooDeeply() {
        ProblemException problem = failure(() -> reader.read(body("\n" + "[".repeat(2000)), Sample.class));
        assertEquals(ProblemType.MALFORMED, problem.type());
        assertEquals("The body is not valid JSON: line 2, column 1002.", problem.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "{\"name\": \"A\"             | The body is not valid JSON: line 1, column 13.",
                "{\"name\": tru}              | The body is not valid JSON: line 1, column 13.",
                "{\"name\": \"a\", \"name\": 1} | An object in the body has a key twice: line 1, column 21.",
                "{\"unknown\": 1, \"name\": }   | The body is not valid JSON: line 1, column 24.",
                "{\"name\": 1e2147483648}      | A number in the body is out of range: line 1, column 22.",
                "{} {}                        | The body is not valid JSON: line 1, column 4.",
                "!!                           | The body is empty: line 1, column 1.",
                "! !                          | The body is empty: line 1, column 1."
            })
    void tellsWhereTheJsonBreaks(String json, String detail) {
        for (ProblemException problem : List.of(
                failure(() -> reader.read(body(json), Sample.class)),
                failure(() -> reader.read(body(json), ObjectNode.class)))) {
            assertEquals(ProblemType.MALFORMED, problem.type());
            assertEquals(detail, problem.getMessage());
        }
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] latin = "{\"name\": \"Nestlé\"}".getBytes(StandardCharsets.ISO_8859_1);
        ProblemException problem = failure(() -> reader.read(new ByteArrayInputStream(latin), Sample.class));
        assertEquals(ProblemType.MALFORMED, problem.type());
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        String deep = "[".repeat(100_000);
        ProblemException problem = failure(() -> reader.read(body("{\"name\": " + deep), Sample.class));
        assertEquals(ProblemType.MALFORMED, problem.type());
    }

    @Test
    void tellsOfABodyThatBreaksOff() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertEquals(
                "The body could not be read to its end.",
                failure(() -> reader.read(broken, Sample.class)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "5", "\"text\"", "true", "[]", "[{}]"})
    void wantsAnObject(String json) {
        List<FieldError> expected = List.of(new FieldError("", "type", "The body must be a JSON object."));
        assertEquals(
                expected, failure(() -> reader.read(body(json), Sample.class)).errors());
        assertEquals(
                expected,
                failure(() -> reader.read(body(json), ObjectNode.class)).errors());
    }

    @Test
    void namesAllFieldsThatDoNotFitWhateverTheirOrder() {
        List<FieldError> expected = List.of(
                new FieldError("company_id", "type", "company_id must be a whole number of 64 bits."),
                new FieldError(
                        "created_at",
                        "type",
                        "created_at must be a time with its offset, such as 2025-08-01T10:00:00Z."),
                new FieldError("credit_limit", "type", "credit_limit must be a number."),
                new FieldError("is_active", "type", "is_active must be true or false."),
                new FieldError("kind", "type", "kind must be one of customer, supplier, someone-else."),
                new FieldError("name", "character", "name must not contain U+0000 or an unpaired surrogate."),
                new FieldError("tags[1]", "type", "tags[1] must be a string."),
                new FieldError("zip", "unknown", "There is no field 'zip'."));
        String json = "{\"zip\": 1, \"tags\": [\"a\", 2], \"name\": \"\\u0000\", \"kind\": \"none\", \"is_active\": 1,"
                + " \"head_count\": 5, \"credit_limit\": [], \"created_at\": \"today\", \"company_id\": 1.5}";
        ProblemException problem = failure(() -> reader.read(body(json), Sample.class));
        assertEquals(ProblemType.VALIDATION, problem.type());
        assertEquals("8 fields are not valid, see errors.", problem.getMessage());
        assertEquals(expected, problem.errors());
        assertEquals(
                expected,
                failure(() -> reader.convert((ObjectNode) reader.read(body(json), ObjectNode.class), Sample.class))
                        .errors());
    }

    @Test
    void aNumberTooLargeIsOfTheWrongType() {
        ProblemException problem =
                failure(() -> reader.read(body("{\"company_id\": 9999999999999999999}"), Sample.class));
        assertEquals("company_id must be a whole number of 64 bits.", problem.getMessage());
    }

    @Test
    void doesNotBlameAFieldForTheOthers() {
        ProblemException problem = failure(() -> reader.read(body("{\"company_id\": 1, \"name\": 5}"), Strict.class));
        assertEquals(List.of(new FieldError("name", "type", "name must be a string.")), problem.errors());
    }

    private static InputStream body(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemException failure(Executable call) {
        return assertThrows(ProblemException.class, call);
    }
}
