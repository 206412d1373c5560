package dev.bof.rest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.request.RequestContext;
import dev.bof.rest.TestExchange;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a variant is told of a request, and which requests it never gets. */
class HandoverTest {
    private final Witness legacy = new Witness();
    private final TestDoor door = new TestDoor(TestDoor.config(15, 1, 1000));

    /** Sees in which request it works. */
    @Path("things")
    public static final class Witness {
        private RequestContext seen;
        private int puts;

        @GET
        public String list() {
            seen = RequestContext.current();
            return "[]";
        }

        @PUT
        @Path("{id}")
        public void put() {
            puts++;
        }
    }

    @AfterEach
    void close() {
        door.close();
    }

    private Client ask(TestExchange exchange) throws Exception {
        return door.ask(new Client(exchange));
    }

    @Test
    void theVariantsThreadKnowsItsRequestAsLongAsItWorksOnIt() throws Exception {
        door.serves("legacy", legacy);
        RequestContext outside = RequestContext.current();

        ask(new TestExchange("GET", "/api/v1/things").header("X-Correlation-Id", "order-66"));

        assertEquals(new RequestContext("anonymous", "order-66", "legacy", null), legacy.seen);
        assertEquals(outside, RequestContext.current());
    }

    @Test
    void anEndpointOfTheOtherVariantIsToldWithItsAddress() throws Exception {
        door.serves("legacy", legacy);
        door.serves("framework", new GapsTest.Young());

        Client client = ask(new TestExchange("DELETE", "/api/v1/things/7"));

        assertEquals(404, client.status());
        assertTrue(client.text().contains("urn:bof:problem:variant-lacks-endpoint"), client::text);
        assertEquals("</api/v1/things-framework/7>; rel=\"alternate\"", client.header("Link"));
        assertEquals("legacy", client.header("X-BOF-Variant"));
    }

    @Test
    void aParameterOfTheOtherVariantIsRefused() throws Exception {
        door.serves("legacy", legacy);
        door.serves("framework", new GapsTest.Young());

        Client client = ask(new TestExchange("GET", "/api/v1/things?sort=name"));

        assertEquals(400, client.status());
        assertTrue(client.text().contains("urn:bof:problem:variant-lacks-parameter"), client::text);
    }

    @Test
    void aPreconditionThatNobodyEvaluatesIsRefused() throws Exception {
        door.serves("legacy", legacy);

        Client client = ask(new TestExchange("PUT", "/api/v1/things/7").header("If-Match", "\"1\""));

        assertEquals(412, client.status());
        assertTrue(client.text().contains("urn:bof:problem:variant-lacks-precondition"), client::text);
    }

    @Test
    void aKeyThatCannotBeKeptIsRefusedBeforeAnythingIsDone() throws Exception {
        door.serves("legacy", legacy);

        Client client = ask(new TestExchange("PUT", "/api/v1/things/7").header("Idempotency-Key", "k1"));

        assertEquals(503, client.status());
        assertNotNull(client.header("Retry-After"));
        assertEquals(0, legacy.puts);
    }
}
