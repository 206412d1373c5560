package dev.bof.rest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.api.contribution.RouterContribution;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.object.ObjectDescriptor.Switch;
import dev.bof.api.write.Expected;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Endpoints that other bundles add to the routes of described objects come and go without the variants. */
class ContributionsTest {
    private static final String AUDIT = "/api/v1/things/1/audit";

    private final TestDoor door = new TestDoor(TestDoor.config(15, 100, 1_000));
    private final CountDownLatch working = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    record Entry(String action) {}

    /** What is added. */
    @Produces(MediaType.APPLICATION_JSON)
    public static final class Audit {
        private final BusinessObjectService<?> objects;
        private final CountDownLatch working;
        private final CountDownLatch goOn;

        Audit(BusinessObjectService<?> objects, CountDownLatch working, CountDownLatch goOn) {
            this.objects = objects;
            this.working = working;
            this.goOn = goOn;
        }

        @GET
        @Path("{id}/audit")
        public List<Entry> entries(@PathParam("id") String id) {
            return List.of(new Entry(objects.get(id).getId() + " created"));
        }

        @POST
        @Path("{id}/audit")
        public Response add(@PathParam("id") String id) {
            return objects.write(id, Expected.ANYTHING, (object, write) -> {
                working.countDown();
                await(goOn);
                return Response.status(202).entity(new Entry("added")).build();
            });
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The thread in which the client is asking. */
    private Thread asks(Client client) {
        Thread request = new Thread(() -> {
            try {
                door.ask(client);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        request.start();
        return request;
    }

    private static Contribution contribution(String name, Function<BusinessObjectService<?>, Object> resource) {
        return new Contribution(name, null, new RouterContribution() {
            @Override
            public boolean appliesTo(ObjectDescriptor<?> descriptor) {
                return descriptor.has(Switch.AUDIT_TRAIL);
            }

            @Override
            public Object resource(BusinessObjectService<?> objects) {
                return resource.apply(objects);
            }
        });
    }

    private Contribution audit() {
        return contribution("audit", objects -> new Audit(objects, working, goOn));
    }

    private JsonNode json(String method, String path) throws Exception {
        return new ObjectMapper().readTree(door.ask(method, path).text());
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void whatIsAddedIsServedBesideTheVariantsOwn() throws Exception {
        door.serves("framework", new Wares());
        goOn.countDown();

        door.comes(audit());

        assertEquals("1 created", json("GET", AUDIT).at("/0/action").textValue());
        assertEquals("framework", door.ask("GET", AUDIT).header("X-BOF-Variant"));
        assertEquals("{\"action\":\"added\"}", door.ask("POST", AUDIT).text());
        assertEquals(405, door.ask("DELETE", AUDIT).status());
        assertEquals("a ware", json("GET", "/api/v1/things/1").get("name").textValue());
        assertEquals(
                "1 created",
                json("GET", "/api/v1/things-framework/1/audit").at("/0/action").textValue());
        assertTrue(door.contract().paths().has("/api/v1/things/{id}/audit"));
        assertTrue(door.contract().paths().has("/api/v1/things/{id}"));
    }

    @Test
    void aVariantThatComesLaterGetsItToo() throws Exception {
        door.comes(audit());
        door.serves("framework", new Wares());

        assertEquals(200, door.ask("GET", AUDIT).status());
    }

    @Test
    void whatIsMissingIsNamed() throws Exception {
        door.serves("framework", new Wares());
        String missing = "This address belongs to the capability 'audit', which is not there now.";

        JsonNode before = json("GET", AUDIT);
        assertEquals("urn:bof:problem:not-found", before.get("type").textValue());
        assertEquals(missing, before.get("detail").textValue());
        assertFalse(
                json("GET", "/api/v1/things/1/events").path("detail").asText().contains("capability"),
                "the description has no events");

        Contribution audit = audit();
        door.comes(audit);
        door.goes(audit);

        assertEquals(missing, json("GET", AUDIT).get("detail").textValue());
        assertFalse(door.contract().paths().has("/api/v1/things/{id}/audit"));
        assertEquals(200, door.ask("GET", "/api/v1/things/1").status());
    }

    @Test
    void anotherVariantTellsWhoHasIt() throws Exception {
        door.serves("legacy");
        door.serves("framework", new Wares());
        door.comes(audit());

        Client client = door.ask("GET", AUDIT);

        assertEquals(404, client.status());
        assertTrue(client.text().contains("variant-lacks-endpoint"), client.text());
        assertEquals("</api/v1/things-framework/1/audit>; rel=\"alternate\"", client.header("Link"));
    }

    @Test
    void aRequestInHandIsAnsweredBeforeItHasLeft() throws Exception {
        door.serves("framework", new Wares());
        Contribution audit = audit();
        door.comes(audit);
        Client client = new Client("POST", AUDIT);
        Thread request = asks(client);
        await(working);
        Thread leaving = new Thread(() -> door.goes(audit));
        leaving.start();
        while (door.ask("GET", AUDIT).status() != 404) {
            Thread.onSpinWait();
        }
        assertEquals(1, audit.inHand().count(), "new ones are told that it is missing, this one goes on");

        goOn.countDown();
        request.join();
        leaving.join();

        assertEquals(202, client.status());
    }

    @Test
    void aWriteThatOutlastsTheDrainIsNotCommitted() throws Exception {
        door.serves("framework", new Wares());
        Contribution audit = audit();
        door.comes(audit);
        Client client = new Client("POST", AUDIT);
        Thread request = asks(client);
        await(working);

        door.goes(audit, Duration.ZERO);
        request.join();

        assertEquals(503, client.status());
        assertTrue(client.text().contains("outcome-unknown"), client.text());
    }

    /** Wants to be where the variant is already. */
    @Produces(MediaType.APPLICATION_JSON)
    public static final class Intruder {
        @GET
        @Path("{key}")
        public Map<String, String> get() {
            return Map.of("i", "am here");
        }
    }

    @Test
    void whatDoesNotFitIsLeftOutAndDisturbsNobody() throws Exception {
        door.serves("framework", new Wares());

        door.comes(contribution("intruder", objects -> new Intruder()));
        door.comes(contribution("broken", objects -> {
            throw new IllegalArgumentException("not with these");
        }));
        door.comes(audit());

        assertEquals("a ware", json("GET", "/api/v1/things/1").get("name").textValue());
        assertEquals(200, door.ask("GET", AUDIT).status());
        assertNull(door.ask("GET", "/api/v1/things/1").header("Link"));
    }
}
