package dev.bof.rest.object;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.api.object.BaseProperty;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.object.ObjectEngine;
import dev.bof.api.object.ObjectHooks;
import dev.bof.api.object.ObjectOperations;
import dev.bof.rest.TestApplication;
import dev.bof.rest.TestApplication.Answer;
import dev.bof.rest.json.JsonMappers;
import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.model.Resource;

/** Books on a shelf, served as the front door serves them. */
final class Library {
    private static final String ROUTE = Book.DESCRIPTOR.route();

    private final Shelf shelf = new Shelf();
    private final TestApplication application;

    /** An engine whose objects stand on the shelf. */
    private static final class ShelfEngine implements ObjectEngine {
        private final Shelf shelf;

        ShelfEngine(Shelf shelf) {
            this.shelf = shelf;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T extends BusinessObject<?>> ObjectOperations<T> operations(
                ObjectDescriptor<T> descriptor, ObjectHooks<T> hooks, EntityManagerFactory units) {
            return (ObjectOperations<T>) shelf;
        }
    }

    private static final class Books extends BusinessObjectService<Book> {
        Books(ObjectDescriptor<Book> descriptor, ObjectEngine engine) {
            super(descriptor, engine, null);
        }
    }

    Library() {
        this(Book.DESCRIPTOR);
    }

    /** @param lacking what the table of books has no column for */
    Library(ObjectDescriptor<Book> descriptor, BaseProperty... lacking) {
        this(engine -> new Books(descriptor, engine), lacking);
    }

    /** @param service makes the service with an engine */
    Library(Function<ObjectEngine, BusinessObjectService<Book>> service, BaseProperty... lacking) {
        shelf.lacks(lacking);
        ObjectMapper mapper = JsonMappers.create();
        BusinessObjectService<Book> books = service.apply(new ShelfEngine(shelf));
        List<Object> resources = ObjectResources.of(books, mapper);
        ResourceConfig config = new ResourceConfig()
                .property(ServerProperties.RESOURCE_VALIDATION_DISABLE, true)
                .register(new AbstractBinder() {
                    @Override
                    protected void configure() {
                        resources.forEach(resource -> bind(resource).to(resource.getClass()));
                    }
                });
        resources.forEach(resource -> config.registerResources(
                Resource.builder(resource.getClass()).path(ROUTE).build()));
        config.registerResources(ObjectResources.actions(books, mapper));
        application = new TestApplication(config, mapper, ROUTE, "/api/v1/" + ROUTE);
    }

    Shelf shelf() {
        return shelf;
    }

    /** @param below what follows the route's path */
    Answer get(String below) throws Exception {
        return send("GET", below, null);
    }

    Answer post(String below, String body) throws Exception {
        return send("POST", below, body);
    }

    /**
     * @param body JSON, or null for none
     * @param headers names and values
     */
    Answer send(String method, String below, String body, String... headers) throws Exception {
        Map<String, String> all = new HashMap<>();
        if (body != null) {
            all.put("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return application.send(method, ROUTE + below, all, body);
    }

    /** Puts a novel on the shelf. */
    Answer create() throws Exception {
        return post("/", "{\"company_id\": 7, \"title\": \"Emma\"}");
    }

    static JsonNode problem(Answer answer, int status, String type, String detail) throws Exception {
        JsonNode problem = json(answer);
        assertEquals(detail, problem.path("detail").textValue(), answer::text);
        assertEquals("urn:bof:problem:" + type, problem.get("type").textValue());
        assertEquals(status, answer.status());
        return problem;
    }

    static JsonNode json(Answer answer) throws Exception {
        return new ObjectMapper().readTree(answer.text());
    }
}
