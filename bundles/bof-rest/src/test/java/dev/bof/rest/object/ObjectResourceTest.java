package dev.bof.rest.object;

import static dev.bof.rest.object.Library.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.rest.TestApplication.Answer;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectResourceTest {
    private static final String BOOK = "{\"id\":1,\"company_id\":7,\"title\":\"Emma\",\"genre\":\"novel\","
            + "\"available\":true,\"price\":9.90,\"created_at\":\"now\"}";

    private final Library library = new Library();

    @Test
    void aCreatedObjectIsAnsweredWithItsAddress() throws Exception {
        Answer answer = library.create();

        assertEquals(201, answer.status());
        assertEquals(BOOK, answer.text());
        assertEquals(
                "http://localhost/api/v1/library/books/1", answer.response().getHeaderString("Location"));
    }

    @Test
    void whatIsLeftOutAtCreationHasItsDefaultAndNullStaysNull() throws Exception {
        Answer answer = library.send("POST", "/", "{\"company_id\": 7, \"available\": null, \"price\": \"5.00\"}");

        assertEquals(
                "{\"id\":1,\"company_id\":7,\"title\":null,\"genre\":\"novel\",\"available\":null,\"price\":5.00,"
                        + "\"created_at\":\"now\"}",
                answer.text());
    }

    @Test
    void anObjectIsReadWithAndWithoutASlash() throws Exception {
        library.create();

        assertEquals(BOOK, library.get("/1").text());
        assertEquals(BOOK, library.get("/1/").text());
        problem(library.get("/2"), 404, "not-found", "library/books '2' does not exist.");
    }

    @Test
    void anUpdateChangesOnlyWhatWasSent() throws Exception {
        library.create();

        Answer answer = library.send("PUT", "/1", "{\"title\": null, \"genre\": \"poetry\"}");

        assertEquals(200, answer.status());
        assertEquals(BOOK.replace("\"Emma\"", "null").replace("novel", "poetry"), answer.text());
        assertEquals(answer.text(), library.get("/1").text());
    }

    @Test
    void aBodyThatWasReadCanBeSentBack() throws Exception {
        library.create();
        String before = BOOK.replace("\"now\"", "\"2001-01-01T00:00:00Z\"").replace(":7", ":\"7\"");

        assertEquals(BOOK, library.send("PUT", "/1", before).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"company_id\": 8} | company_id",
                "{\"company_id\": null} | company_id",
                "{\"id\": 2, \"company_id\": 7} | id"
            })
    void whatIsFixedAtCreationCannotBeChanged(String body, String field) throws Exception {
        library.create();

        problem(library.send("PUT", "/1", body), 422, "immutable", field + " cannot be changed.");
    }

    @Test
    void aFaultyBodyIsToldBeforeTheObjectIsLookedFor() throws Exception {
        JsonNode problem = problem(
                library.send("PUT", "/2", "{\"titel\": \"x\", \"available\": 1, \"id\": 3}"),
                422,
                "validation",
                "2 fields are not valid, see errors.");

        assertEquals("available", problem.at("/errors/0/field").textValue());
        assertEquals("titel", problem.at("/errors/1/field").textValue());
    }

    @ParameterizedTest
    @CsvSource({"POST, ''", "PUT, /1", "PATCH, /1"})
    void aRequestWithoutABodyIsMalformed(String method, String below) throws Exception {
        problem(library.send(method, below, null), 400, "malformed", "The body is empty: line 1, column 1.");
        problem(library.send(method, below, ""), 400, "malformed", "The body is empty: line 1, column 1.");
        problem(library.send(method, below, "[]"), 422, "validation", "The body must be a JSON object.");
        problem(library.send(method, below, "null"), 422, "validation", "The body must be a JSON object.");
    }

    @Test
    void aPatchIsAnUpdate() throws Exception {
        library.create();

        Answer plain = library.send("PATCH", "/1", "{\"title\": null}");
        Answer merged =
                library.send("PATCH", "/1", "{\"genre\": \"poetry\"}", "Content-Type", "application/merge-patch+json");

        assertEquals(BOOK.replace("\"Emma\"", "null"), plain.text());
        assertEquals(plain.text().replace("novel", "poetry"), merged.text());
    }

    @Test
    void whatWasDeletedCanBeRestored() throws Exception {
        library.create();
        library.send("DELETE", "/1", null);

        Answer restored = library.post("/1/restore", null);

        assertEquals(200, restored.status());
        assertEquals(BOOK, restored.text());
        assertEquals(BOOK, library.post("/1/restore", null).text());
        problem(library.post("/2/restore", null), 404, "not-found", "library/books '2' does not exist.");
    }

    @Test
    void anObjectIsActivatedAndDeactivated() throws Exception {
        library.create();

        assertEquals(
                BOOK.replace("true", "false"),
                library.post("/1/deactivate", null).text());
        assertEquals(BOOK, library.post("/1/activate", null).text());
        assertEquals(404, library.post("/2/activate", null).status());
    }

    @Test
    void aCompanyHasStatistics() throws Exception {
        assertEquals(
                "{\"company_id\":7,\"total\":3,\"active\":2,\"inactive\":1,\"by_genre\":{\"novel\":3},"
                        + "\"created_per_month\":[{\"month\":\"2025-08\",\"count\":3}]}",
                library.get("/company/7/statistics").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0", "-1", "07", "1.0", "9223372036854775808"})
    void whatIsNoCompanyHasNone(String company) throws Exception {
        problem(
                library.get("/company/" + company + "/statistics"),
                404,
                "not-found",
                "company '" + company + "' does not exist.");
    }

    @ParameterizedTest
    @CsvSource({
        "'',                     'GET, HEAD, OPTIONS, POST'",
        "/1,                     'DELETE, GET, HEAD, OPTIONS, PATCH, PUT'",
        "/1/restore,             'OPTIONS, POST'",
        "/1/activate,            'OPTIONS, POST'",
        "/bulk-create,           'OPTIONS, POST'",
        "/company/7/statistics,  'GET, HEAD, OPTIONS'"
    })
    void anEndpointTellsItsMethods(String below, String methods) throws Exception {
        Answer answer = library.send("OPTIONS", below, null);

        assertEquals(methods, String.join(", ", new TreeSet<>(answer.response().getAllowedMethods())));
    }

    @Test
    void whatOnlyDoesCannotBeRead() throws Exception {
        library.create();

        assertEquals(405, library.get("/1/restore").status());
        assertEquals(405, library.send("DELETE", "/company/7/statistics", null).status());
        problem(library.get("/bulk-creation"), 404, "not-found", "library/books 'bulk-creation' does not exist.");
    }

    @Test
    void anObjectHasOnlyTheEndpointsThatItsDescriptionSays() throws Exception {
        Library plain = new Library(ObjectDescriptor.of("library/books", Book.class)
                .schemas(Book.Create.class, Book.Update.class, Book.View.class)
                .bulkOperations(false)
                .build());
        plain.create();

        assertEquals(200, plain.post("/1/restore", null).status());
        assertEquals(404, plain.post("/1/activate", null).status());
        assertEquals(404, plain.post("/1/deactivate", null).status());
        assertEquals(405, plain.post("/bulk-create", "[]").status());
    }

    @Test
    void aDeletedObjectIsGone() throws Exception {
        library.create();

        assertEquals(204, library.send("DELETE", "/1", null).status());
        assertEquals(404, library.send("DELETE", "/1", null).status());
    }

    @Test
    void aListIsAPageOfObjects() throws Exception {
        library.create();

        Answer answer = library.get("/");

        assertEquals("{\"items\":[" + BOOK + "],\"total\":1,\"page\":1,\"page_size\":20,\"pages\":1}", answer.text());
    }

    @Test
    void whatIsSentOfARecordInARecordIsLaidOverTheRestOfIt() {
        record Place(String city, String zip) {}
        record Shop(String name, Place place) {}
        Overlay overlay = new Overlay(Shop.class);
        Shop ulm = new Shop("one", new Place("Ulm", "89073"));
        Shop bonn = new Shop(null, new Place("Bonn", null));
        ObjectNode city = JsonNodeFactory.instance.objectNode();
        city.putObject("place").put("city", "Bonn");
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        nothing.putNull("place");

        assertEquals(new Shop("one", new Place("Bonn", "89073")), overlay.merge(ulm, bonn, city));
        assertEquals(new Shop("one", null), overlay.merge(ulm, new Shop(null, null), nothing));
        assertEquals(new Shop("two", new Place("Bonn", null)), overlay.merge(new Shop("two", null), bonn, city));
    }

    @Test
    void aFieldThatCanBeLeftOutMustBeNullable() {
        record Flag(boolean set) {}

        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> new Overlay(Flag.class));

        assertEquals("set of " + Flag.class.getName() + " must be nullable: it can be left out", refused.getMessage());
    }
}
