package dev.bof.rest.object;

import static dev.bof.rest.object.Library.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.rest.TestApplication.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many writes in one call. */
class BulkResourceTest {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Library library = new Library();

    @Test
    void aListOfItemsIsAllOrNothing() throws Exception {
        Answer answer = library.post(
                "/bulk-create",
                "[{\"company_id\": 7, \"title\": \"Äpfel 🍎\"},\n {\"company_id\": \"7\", \"title\": \"b\"}]");

        assertEquals(200, answer.status());
        assertEquals(
                "{\"mode\":\"atomic\",\"dry_run\":false,\"counts\":{\"total\":2,\"succeeded\":2,\"failed\":0},"
                        + "\"results\":[{\"index\":0,\"id\":1,\"status\":201},{\"index\":1,\"id\":2,\"status\":201}]}",
                answer.text());
        assertEquals("Äpfel 🍎", Library.json(library.get("/1")).path("title").asText());
        assertEquals("novel", Library.json(library.get("/2")).path("genre").asText());
    }

    @Test
    void anItemThatFailsFailsAllWithTheItemsNamed() throws Exception {
        JsonNode problem = problem(
                library.post(
                        "/bulk-update", "{\"items\": [{\"id\": 5}, {\"id\": 6, \"titel\": 1, \"price\": \"x\"}, 3]}"),
                422,
                "validation",
                "3 of 3 items failed, nothing was written; see errors.");

        assertEquals(
                "[{\"field\":\"items[0]\",\"code\":\"not-found\",\"message\":\"library/books '5' does not exist.\"},"
                        + "{\"field\":\"items[1].price\",\"code\":\"type\",\"message\":\"price must be a number.\"},"
                        + "{\"field\":\"items[1].titel\",\"code\":\"unknown\",\"message\":\"There is no field 'titel'.\"},"
                        + "{\"field\":\"items[2]\",\"code\":\"type\",\"message\":\"The item must be a JSON object.\"}]",
                problem.path("errors").toString());
    }

    @Test
    void whatCanBeDoneIsDoneWhereTheClientSaysSo() throws Exception {
        Answer answer = library.post(
                "/bulk-create",
                "{\"items\": [{\"company_id\": 7}, {\"a\": 1, \"a\": 2}, {\"price\": 1e99999999999}], \"mode\": \"partial\"}");

        assertEquals(207, answer.status());
        assertEquals(
                "{\"mode\":\"partial\",\"dry_run\":false,\"counts\":{\"total\":3,\"succeeded\":1,\"failed\":2},"
                        + "\"results\":[{\"index\":0,\"id\":1,\"status\":201},"
                        + "{\"index\":1,\"id\":null,\"status\":400,\"problem\":{\"type\":\"urn:bof:problem:malformed\","
                        + "\"title\":\"Malformed request\",\"status\":400,"
                        + "\"detail\":\"An object in the item has a key twice.\"}},"
                        + "{\"index\":2,\"id\":null,\"status\":400,\"problem\":{\"type\":\"urn:bof:problem:malformed\","
                        + "\"title\":\"Malformed request\",\"status\":400,"
                        + "\"detail\":\"A number in the item is out of range.\"}}]}",
                answer.text());
    }

    @Test
    void idsAreWrittenAsTheObjectsHaveThem() throws Exception {
        library.create();
        library.create();
        assertEquals("1", firstId(library.post("/bulk-delete", "[\"1\"]")));
        assertEquals("\"2\"", firstId(library.send("POST", "/bulk-delete", "[2]", "Prefer", "decimals=string")));
        assertEquals("null", firstId(library.post("/bulk-delete", "{\"mode\":\"partial\",\"items\":[\"abc\"]}")));
    }

    private static String firstId(Answer answer) throws Exception {
        return Library.json(answer).at("/results/0/id").toString();
    }

    @Test
    void aDryRunIsToldAsOne() throws Exception {
        JsonNode answer = Library.json(library.post(
                "/bulk-create", "{\"dry_run\": true, \"mode\": \"atomic\", \"items\": [{\"company_id\": 7}]}"));

        assertEquals(true, answer.path("dry_run").booleanValue());
    }

    @Test
    void objectsAreChangedWhereTheyAreAsExpected() throws Exception {
        library.create();
        library.create();

        JsonNode answer = Library.json(library.post(
                "/bulk-update",
                "{\"mode\":\"partial\",\"items\":[{\"id\":1,\"version\":1,\"title\":\"a\"},"
                        + "{\"id\":\"2\",\"version\":\"2\",\"title\":\"b\"},{\"id\":2,\"company_id\":8}]}"));

        assertEquals("a", Library.json(library.get("/1")).path("title").asText());
        assertEquals(200, answer.at("/results/0/status").intValue());
        assertEquals(412, answer.at("/results/1/status").intValue());
        assertEquals(
                "urn:bof:problem:immutable",
                answer.at("/results/2/problem/type").asText());
    }

    @Test
    void objectsAreDeletedByTheirIds() throws Exception {
        for (int i = 0; i < 4; i++) {
            library.create();
        }

        JsonNode answer = Library.json(library.post(
                "/bulk-delete",
                "{\"mode\":\"partial\",\"items\":[1,\"2\",{\"id\":3,\"version\":1},{\"id\":4,\"version\":9}]}"));

        assertEquals(204, answer.at("/results/2/status").intValue());
        assertEquals(412, answer.at("/results/3/status").intValue());
        assertEquals(404, library.get("/3").status());
        assertEquals(200, library.get("/4").status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bulk-update | {}                      | id       | required",
                "bulk-update | {\"id\":null}           | id       | required",
                "bulk-update | {\"id\":true}           | id       | type",
                "bulk-update | {\"id\":1,\"version\":null} | version | type",
                "bulk-update | {\"id\":1,\"version\":1.5}  | version | type",
                "bulk-update | {\"id\":1,\"version\":\"x\"}| version | type",
                "bulk-update | [1]                     | ''       | type",
                "bulk-delete | null                    | id       | required",
                "bulk-delete | [1]                     | id       | type",
                "bulk-delete | 1.5                     | id       | type",
                "bulk-delete | {\"id\":1,\"name\":2}   | name     | unknown",
                "bulk-create | \"a\"                   | ''       | type",
                "bulk-create | {\"title\":\"\\u0000\"} | title    | character"
            })
    void anItemThatCannotBeReadIsItsOwnProblem(String call, String item, String field, String code) throws Exception {
        JsonNode answer = Library.json(library.post("/" + call, "{\"mode\":\"partial\",\"items\":[" + item + "]}"));

        assertEquals(422, answer.at("/results/0/status").intValue(), answer::toString);
        assertEquals(field, answer.at("/results/0/problem/errors/0/field").asText());
        assertEquals(code, answer.at("/results/0/problem/errors/0/code").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1                            | :type",
                "\"a\"                        | :type",
                "null                         | :type",
                "{}                           | items:required",
                "{\"items\":null}             | items:type",
                "{\"items\":{}}               | items:type",
                "{\"items\":[],\"mode\":\"x\",\"dry_run\":1} | dry_run:type,mode:type",
                "{\"items\":[],\"mode\":null} | mode:type",
                "{\"items\":[],\"item\":[[]]} | item:unknown"
            })
    void aBodyThatIsNoCallIsRefused(String body, String faults) throws Exception {
        Answer answer = library.post("/bulk-create", body);

        assertEquals(422, answer.status());
        StringBuilder found = new StringBuilder();
        Library.json(answer).path("errors").forEach(error -> found.append(found.isEmpty() ? "" : ",")
                .append(error.path("field").asText())
                .append(':')
                .append(error.path("code").asText()));
        assertEquals(faults, found.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                     | The body is empty: line 1, column 1.",
                "[                      | The body is not valid JSON: line 1, column 2.",
                "[{\"a\":}]             | The body is not valid JSON: line 1, column 7.",
                "[] x                   | The body is not valid JSON: line 1, column 5.",
                "[] []                  | The body goes on after its end: line 1, column 4.",
                "{\"items\":[],\"items\":[]} | An object in the body has a key twice: line 1, column 22."
            })
    void aBodyThatIsNotJsonIsToldWhere(String body, String detail) throws Exception {
        problem(library.post("/bulk-create", body), 400, "malformed", detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2,3,4,5,6]", "{\"items\":[1,2,3,4,5,6,7]}", "[[],[],[],[],[],[], broken"})
    void aCallTakesOnlySoManyItems(String body) throws Exception {
        problem(library.post("/bulk-delete", body), 413, "too-many-items", "One call takes at most 5 items.");
    }

    @Test
    void aMarkAtTheBeginIsPassedOver() throws Exception {
        assertEquals(
                200,
                library.post("/bulk-create", BYTE_ORDER_MARK + "[{\"company_id\":7}]")
                        .status());
    }

    @Test
    void anotherFormatIsRefused() throws Exception {
        assertEquals(
                415,
                library.send("POST", "/bulk-create", "[]", "Content-Type", "text/plain")
                        .status());
    }
}
