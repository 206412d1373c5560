package dev.bof.rest.object;

import static dev.bof.rest.object.Library.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.rest.TestApplication.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that depend on the state of an object. */
class EntityTagsTest {
    private final Library library = new Library();

    @BeforeEach
    void create() throws Exception {
        assertEquals("\"1\"", tag(library.create()));
    }

    @Test
    void everyAnswerWithOneObjectHasATag() throws Exception {
        assertEquals("\"1\"", tag(library.get("/1")));
        assertEquals("\"2\"", tag(library.send("PUT", "/1", "{\"title\":\"a\"}")));
        assertEquals("\"3\"", tag(library.send("PATCH", "/1", "{\"title\":\"b\"}")));
        assertEquals("\"4\"", tag(library.post("/1/deactivate", null)));
        assertEquals("\"5\"", tag(library.post("/1/activate", null)));
        assertEquals(204, library.send("DELETE", "/1", null).status());
        assertEquals("\"7\"", tag(library.post("/1/restore", null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "*", " * ", "\"0\", \"1\"", "W/\"1\",\"1\"", "\"1-fabc\"", "\"\" , \"1\""})
    void aWriteIsDoneWhereTheObjectIsAsExpected(String ifMatch) throws Exception {
        assertEquals(
                200,
                library.send("PUT", "/1", "{\"title\":\"a\"}", "If-Match", ifMatch)
                        .status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "W/\"1\"", "\"01\"", "\"\"", "\"0\", \"2\"", "\"-1\"", "\"*\""})
    void aWriteIsRefusedWhereItIsNot(String ifMatch) throws Exception {
        for (String call : new String[] {"PUT /1", "PATCH /1", "DELETE /1", "POST /1/restore", "POST /1/activate"}) {
            String[] parts = call.split(" ");
            String body = parts[0].startsWith("P") && !parts[0].equals("POST") ? "{\"title\":\"a\"}" : null;
            Answer answer = library.send(parts[0], parts[1], body, "If-Match", ifMatch);

            problem(answer, 412, "precondition-failed", "The object is not as expected; its tag is \"1\".");
            assertEquals("\"1\"", tag(answer));
        }
        assertEquals("Emma", Library.json(library.get("/1")).path("title").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "\"1", "1\"", "\"1\" \"2\"", "\"1\",", "w/\"1\"", "*,\"1\"", "\"1\";"})
    void aHeaderThatCannotBeReadIsRefused(String tags) throws Exception {
        problem(
                library.send("PUT", "/1", "{}", "If-Match", tags),
                400,
                "malformed",
                "The header If-Match must be * or tags in quotes with commas between.");
        problem(
                library.send("GET", "/1", null, "If-None-Match", tags),
                400,
                "malformed",
                "The header If-None-Match must be * or tags in quotes with commas between.");
    }

    @ParameterizedTest
    @CsvSource({"'', {\"company_id\":7}", "/bulk-create, []", "/bulk-update, []", "/bulk-delete, []"})
    void whatIsNotOneObjectYetMeetsNoExpectation(String below, String body) throws Exception {
        problem(
                library.send("POST", below, body, "If-Match", "*"),
                412,
                "precondition-failed",
                "If-Match can only be met by one object that is there already.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"1\"", "*", "\"0\",\"1\""})
    void whatTheClientHasIsNotSentAgain(String ifNoneMatch) throws Exception {
        Answer answer = library.send("GET", "/1", null, "If-None-Match", ifNoneMatch);

        assertEquals(304, answer.status());
        assertEquals("", answer.text());
        assertEquals("\"1\"", tag(answer));
        assertEquals("Prefer", answer.response().getHeaderString("Vary"));
    }

    @Test
    void anotherStateOrRepresentationIsSent() throws Exception {
        assertEquals(
                200, library.send("GET", "/1", null, "If-None-Match", "\"2\"").status());
        assertEquals(
                200,
                library.send("GET", "/1?fields=id", null, "If-None-Match", "\"1\"")
                        .status());
        String tag = tag(library.get("/1?fields=id"));
        assertEquals(
                304,
                library.send("GET", "/1?fields=id", null, "If-None-Match", tag).status());
        assertEquals(404, library.send("GET", "/2", null, "If-None-Match", "*").status());
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /1, {}",
        "PATCH, /1, {}",
        "DELETE, /1,",
        "POST, /1/restore,",
        "POST, /1/activate,",
        "POST, /1/deactivate,"
    })
    void aPreconditionCanBeRequired(String method, String below, String body) throws Exception {
        Library strict = new Library(Book.description().preconditionRequired().build());
        strict.create();

        problem(
                strict.send(method, below, body),
                428,
                "precondition-required",
                "This needs the header If-Match with the ETag that the object was read with.");
        assertEquals(2, strict.send(method, below, body, "If-Match", "\"1\"").status() / 100);
    }

    private static String tag(Answer answer) {
        return answer.response().getHeaderString("ETag");
    }
}
