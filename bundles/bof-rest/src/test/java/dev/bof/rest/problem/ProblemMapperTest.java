package dev.bof.rest.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.rest.TestApplication;
import dev.bof.rest.TestApplication.Answer;
import dev.bof.rest.json.JsonMappers;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to a service that knows nothing of the framework, through a real JAX-RS application. */
class ProblemMapperTest {
    private TestApplication application;

    record Thing(String name, Integer size) {}

    @Path("things")
    @Produces(MediaType.APPLICATION_JSON)
    public static final class Things {
        @GET
        public Thing list(@QueryParam("page") Integer page, @QueryParam("kind") Thread.State kind) {
            return new Thing("list", page);
        }

        @POST
        public Thing create(Thing thing) {
            return thing;
        }

        @GET
        @Path("{id}")
        public Thing get(@PathParam("id") long id) {
            throw new NotFoundException("no row " + id + " in table THINGS");
        }

        @PUT
        @Path("{id}")
        public Thing update(@PathParam("id") long id, Thing thing) {
            throw new IllegalStateException("a fault of the service");
        }

        @DELETE
        @Path("{id}")
        public Response delete(@PathParam("id") long id) {
            throw new WebApplicationException(Response.status(409)
                    .type(MediaType.TEXT_PLAIN)
                    .entity("as it was before")
                    .build());
        }

        @GET
        @Path("moved")
        public Thing moved() {
            throw new WebApplicationException(
                    Response.seeOther(TestApplication.BASE).build());
        }
    }

    @BeforeEach
    void start() {
        application = new TestApplication(
                new ResourceConfig().register(Things.class),
                JsonMappers.create(),
                "things",
                "/api/v1/things-legacy/as-asked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "-1", "abc", "9999999999999999999", "a%20b"})
    void anIdThatIsNotThereOrCannotBeOneIsNotFound(String id) throws Exception {
        JsonNode problem = problem(404, "not-found", "GET", "things/" + id);
        assertEquals(
                "things '" + id.replace("%20", " ") + "' does not exist.",
                problem.get("detail").textValue());
        assertEquals("/api/v1/things-legacy/as-asked", problem.get("instance").textValue());
        assertEquals("c-1", problem.get("correlation_id").textValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "things/5/parts"})
    void anUnknownAddressIsNotFound(String path) throws Exception {
        JsonNode problem = problem(404, "not-found", "GET", path);
        assertEquals("There is nothing at this address.", problem.get("detail").textValue());
    }

    @ParameterizedTest
    @CsvSource({
        "page=x,                    Query parameter 'page' is not a valid whole number.",
        "page=99999999999,          Query parameter 'page' is not a valid whole number.",
        "kind=x,                    Query parameter 'kind' is not valid."
    })
    void aBadQueryParameterIsNotAMissingAddress(String query, String detail) throws Exception {
        assertEquals(
                detail,
                problem(400, "malformed", "GET", "things?" + query)
                        .get("detail")
                        .textValue());
    }

    @Test
    void aMethodThatIsNotThereIsToldWithThoseThatAre() throws Exception {
        ContainerResponse response = application
                .call("PATCH", "things/5", MediaType.APPLICATION_JSON, "{}")
                .response();
        assertEquals(405, response.getStatus());
        assertTrue(response.getHeaderString("Allow").contains("PUT"), response.getHeaderString("Allow"));
    }

    @Test
    void aFaultOfTheServiceIsInternal() throws Exception {
        Answer answer = application.call("PUT", "things/5", MediaType.APPLICATION_JSON, "{}");
        JsonNode problem = problem(answer, 500, "internal");
        assertEquals("c-1", problem.get("correlation_id").textValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void aBodyInAnotherFormatIsRefused(String type) throws Exception {
        problem(application.call("POST", "things", type, "{\"name\": \"x\"}"), 415, "unsupported-media-type");
    }

    @Test
    void aBodyWithoutAFormatIsRefused() throws Exception {
        problem(application.call("POST", "things", null, "{\"name\": \"x\"}"), 415, "unsupported-media-type");
    }

    @Test
    void brokenJsonIsMalformed() throws Exception {
        JsonNode problem =
                problem(application.call("POST", "things", "application/json", "{\"name\""), 400, "malformed");
        assertEquals(
                "The body is not valid JSON: line 1, column 8.",
                problem.get("detail").textValue());
    }

    @Test
    void faultyFieldsAreNamed() throws Exception {
        JsonNode problem =
                problem(application.call("POST", "things", "application/json", "{\"nam\": 1}"), 422, "validation");
        assertEquals(
                "[{\"field\":\"nam\",\"code\":\"unknown\",\"message\":\"There is no field 'nam'.\"}]",
                problem.get("errors").toString());
    }

    @Test
    void anAnswerThatTheServiceWroteItselfIsLeftAlone() throws Exception {
        Answer answer = application.call("DELETE", "things/5", null, null);
        assertEquals(409, answer.response().getStatus());
        assertEquals("as it was before", answer.text());
        assertEquals(
                303,
                application.call("GET", "things/moved", null, null).response().getStatus());
    }

    private JsonNode problem(int status, String type, String method, String path) throws Exception {
        return problem(application.call(method, path, null, null), status, type);
    }

    private static JsonNode problem(Answer answer, int status, String type) throws Exception {
        assertEquals(status, answer.response().getStatus());
        assertEquals(ProblemAnswer.MEDIA_TYPE, answer.response().getMediaType().toString());
        JsonNode problem = new ObjectMapper().readTree(answer.text());
        assertEquals("urn:bof:problem:" + type, problem.get("type").textValue());
        assertEquals(status, problem.get("status").intValue());
        return problem;
    }
}
