package dev.bof.rest.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.object.ObjectEngine;
import dev.bof.api.object.ObjectHooks;
import dev.bof.api.object.ObjectOperations;
import dev.bof.api.query.Operator;
import dev.bof.api.query.Query;
import dev.bof.rest.TestApplication;
import dev.bof.rest.TestApplication.Answer;
import dev.bof.rest.json.JsonMappers;
import jakarta.persistence.EntityManagerFactory;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectResourceTest {
    private static final String BOOK = "{\"id\":1,\"company_id\":7,\"title\":\"Emma\",\"genre\":\"novel\","
            + "\"available\":true,\"price\":9.90,\"created_at\":\"now\"}";

    private final Shelf shelf = new Shelf();
    private TestApplication application;

    /** An engine whose objects stand on the shelf. */
    private final class ShelfEngine implements ObjectEngine {
        @Override
        @SuppressWarnings("unchecked")
        public <T extends BusinessObject<?>> ObjectOperations<T> operations(
                ObjectDescriptor<T> descriptor, ObjectHooks<T> hooks, EntityManagerFactory units) {
            return (ObjectOperations<T>) shelf;
        }
    }

    private static final class Books extends BusinessObjectService<Book> {
        Books(ObjectEngine engine) {
            super(Book.DESCRIPTOR, engine, null);
        }
    }

    @BeforeEach
    void start() {
        ObjectMapper mapper = JsonMappers.create();
        ObjectResource<Book> resource = ObjectResource.of(new Books(new ShelfEngine()), mapper);
        ResourceConfig config = new ResourceConfig()
                .property(ServerProperties.RESOURCE_VALIDATION_DISABLE, true)
                .registerResources(Resource.builder(ObjectResource.class)
                        .path("library/books")
                        .build())
                .register(new AbstractBinder() {
                    @Override
                    protected void configure() {
                        bind(resource).to(ObjectResource.class);
                    }
                });
        application = new TestApplication(config, mapper, "library/books", "/api/v1/library/books");
    }

    @Test
    void aCreatedObjectIsAnsweredWithItsAddress() throws Exception {
        Answer answer = create();

        assertEquals(201, answer.status());
        assertEquals(BOOK, answer.text());
        assertEquals(
                "http://localhost/api/v1/library/books/1", answer.response().getHeaderString("Location"));
    }

    @Test
    void whatIsLeftOutAtCreationHasItsDefaultAndNullStaysNull() throws Exception {
        Answer answer = application.json(
                "POST", "library/books/", "{\"company_id\": 7, \"available\": null, \"price\": \"5.00\"}");

        assertEquals(
                "{\"id\":1,\"company_id\":7,\"title\":null,\"genre\":\"novel\",\"available\":null,\"price\":5.00,"
                        + "\"created_at\":\"now\"}",
                answer.text());
    }

    @Test
    void anObjectIsReadWithAndWithoutASlash() throws Exception {
        create();

        assertEquals(BOOK, application.call("GET", "library/books/1").text());
        assertEquals(BOOK, application.call("GET", "library/books/1/").text());
        problem(application.call("GET", "library/books/2"), 404, "not-found", "library/books '2' does not exist.");
    }

    @Test
    void anUpdateChangesOnlyWhatWasSent() throws Exception {
        create();

        Answer answer = application.json("PUT", "library/books/1", "{\"title\": null, \"genre\": \"poetry\"}");

        assertEquals(200, answer.status());
        assertEquals(BOOK.replace("\"Emma\"", "null").replace("novel", "poetry"), answer.text());
        assertEquals(answer.text(), application.call("GET", "library/books/1").text());
    }

    @Test
    void aBodyThatWasReadCanBeSentBack() throws Exception {
        create();
        String before = BOOK.replace("\"now\"", "\"2001-01-01T00:00:00Z\"").replace(":7", ":\"7\"");

        assertEquals(BOOK, application.json("PUT", "library/books/1", before).text());
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
        create();

        problem(application.json("PUT", "library/books/1", body), 422, "immutable", field + " cannot be changed.");
    }

    @Test
    void aFaultyBodyIsToldBeforeTheObjectIsLookedFor() throws Exception {
        JsonNode problem = problem(
                application.json("PUT", "library/books/2", "{\"titel\": \"x\", \"available\": 1, \"id\": 3}"),
                422,
                "validation",
                "2 fields are not valid, see errors.");

        assertEquals("available", problem.at("/errors/0/field").textValue());
        assertEquals("titel", problem.at("/errors/1/field").textValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST library/books", "PUT library/books/1"})
    void aRequestWithoutABodyIsMalformed(String call) throws Exception {
        String[] parts = call.split(" ");
        problem(application.call(parts[0], parts[1]), 400, "malformed", "The body is empty: line 1, column 1.");
        problem(application.json(parts[0], parts[1], ""), 400, "malformed", "The body is empty: line 1, column 1.");
        problem(application.json(parts[0], parts[1], "[]"), 422, "validation", "The body must be a JSON object.");
        problem(application.json(parts[0], parts[1], "null"), 422, "validation", "The body must be a JSON object.");
    }

    @Test
    void aDeletedObjectIsGone() throws Exception {
        create();

        assertEquals(204, application.call("DELETE", "library/books/1").status());
        assertEquals(404, application.call("DELETE", "library/books/1").status());
    }

    @Test
    void aListIsAPageOfObjects() throws Exception {
        create();

        Answer answer = application.call("GET", "library/books/");

        assertEquals("{\"items\":[" + BOOK + "],\"total\":1,\"page\":1,\"page_size\":20,\"pages\":1}", answer.text());
    }

    @Test
    void pagesAndFiltersAreHandedOn() throws Exception {
        application.call("GET", "library/books?page=3&genre=no%20vel&page_size=100&company_id=");

        assertEquals(
                Query.all()
                        .page(3)
                        .pageSize(100)
                        .where("company_id", Operator.EQ, "")
                        .where("genre", Operator.EQ, "no vel"),
                shelf.lastQuery());
    }

    @ParameterizedTest
    @CsvSource({
        "page=0,        malformed,           Query parameter 'page' must be at least 1.",
        "page=x,        malformed,           Query parameter 'page' is not a valid whole number.",
        "page=,         malformed,           Query parameter 'page' is not a valid whole number.",
        "page_size=0,   malformed,           Query parameter 'page_size' must be between 1 and 100.",
        "page_size=101, malformed,           Query parameter 'page_size' must be between 1 and 100.",
        "page=1&page=1, duplicate-parameter, Query parameter 'page' is given 2 times.",
        "x=1&title=a,   unknown-parameter,   "
                + "'Query parameter ''title'', ''x'' is not known; there are page, page_size, company_id, genre.'"
    })
    void aParameterThatCannotBeUsedIsRefused(String query, String type, String detail) throws Exception {
        problem(application.call("GET", "library/books?" + query), 400, type, detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE"})
    void oneObjectTakesNoParameters(String method) throws Exception {
        problem(
                application.json(method, "library/books/1?page=1", method.equals("PUT") ? "{}" : null),
                400,
                "unknown-parameter",
                "Query parameter 'page' is not known; there are none here.");
    }

    @Test
    void aFieldThatCanBeLeftOutMustBeNullable() {
        record Flag(boolean set) {}

        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> new Overlay(Flag.class));

        assertEquals("set of " + Flag.class.getName() + " must be nullable: it can be left out", refused.getMessage());
    }

    private Answer create() throws Exception {
        return application.json("POST", "library/books/", "{\"company_id\": 7, \"title\": \"Emma\"}");
    }

    private static JsonNode problem(Answer answer, int status, String type, String detail) throws Exception {
        JsonNode problem = new ObjectMapper().readTree(answer.text());
        assertEquals(detail, problem.path("detail").textValue(), answer::text);
        assertEquals("urn:bof:problem:" + type, problem.get("type").textValue());
        assertEquals(status, answer.status());
        return problem;
    }
}
