package dev.bof.itests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.bof.itests.support.Answer;
import dev.bof.itests.support.Await;
import dev.bof.itests.support.Folders;
import dev.bof.itests.support.Postgres;
import dev.bof.itests.support.Server;
import dev.bof.itests.support.Site;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two servers on one database: a pin is one for both, whoever sets it. */
class PinIT {
    private static final String ROUTE = "/api/v1/framework/routes/partners";

    /** Within about a second; the rest is for the machine that tests. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static Postgres postgres;
    private static List<Site> sites;
    private static Server here;
    private static Server there;

    /** Both start at the same time on the empty database: one migrates it, the other waits for that. */
    @BeforeAll
    static void start() {
        postgres = new Postgres(Folders.fresh("pins-postgresql"));
        sites = List.of(Site.on(postgres.database(), "pins-here"), Site.on(postgres.database(), "pins-there"));
        here = sites.get(0).server();
        there = sites.get(1).server();
        here.launch();
        there.launch();
        here.awaitReady();
        there.awaitReady();
    }

    @AfterAll
    static void end() {
        sites.forEach(Site::close);
        postgres.close();
    }

    @BeforeEach
    void pinToLegacy() {
        assertEquals(200, cutover(here, "legacy").status());
        awaitServedBy(there, "legacy");
    }

    @Test
    void aCutoverReachesEveryNode() {
        Answer answer = cutover(here, "framework");

        assertEquals(200, answer.status(), answer::toString);
        assertServedBy(here, "framework");
        awaitServedBy(there, "framework");
        assertEquals("pinned", route(there).path("why").asText());
    }

    @Test
    void aPinOutlivesARestart() {
        cutover(here, "framework");

        here.stop();
        here.start();

        assertEquals("framework", route(here).path("pinned").asText());
        assertServedBy(here, "framework");
    }

    @Test
    void concurrentCutoversLeaveOnePin() throws SQLException {
        Queue<Answer> refused = new ConcurrentLinkedQueue<>();
        List<Server> nodes = List.of(here, there);
        Clients.join(Clients.atOnce(4, client -> {
            for (int round = 0; round < 15; round++) {
                Answer answer = cutover(nodes.get(client % 2), (client + round) % 3 == 0 ? "legacy" : "framework");
                if (answer.status() != 200) {
                    refused.add(answer);
                }
            }
            return client;
        }));

        assertEquals(List.of(), List.copyOf(refused));
        Pin pin = pin();
        awaitServedBy(here, pin.variant());
        awaitServedBy(there, pin.variant());
        assertEquals(
                pin.revision(),
                postgres.number("select count(*) from bof_route_pin_history where route = 'partners'"),
                "each change has its line of history");
    }

    @Test
    void whoExpectsAnotherVariantChangesNothing() throws SQLException {
        Pin before = pin();

        Answer answer = here.http().put(ROUTE, "{\"active\": \"framework\", \"expected\": \"framework\"}");

        assertProblem(409, "conflict", answer);
        assertEquals(before, pin());
        assertEquals(
                200,
                here.http()
                        .put(ROUTE, "{\"active\": \"framework\", \"expected\": \"legacy\"}")
                        .status());
    }

    @Test
    void aVariantThatIsNotAvailableGetsNoRoute() throws SQLException {
        Pin before = pin();
        here.shell("bundle:stop partner-framework");
        try {
            Answer answer = cutover(here, "framework");

            assertProblem(409, "conflict", answer);
            String detail = answer.json().path("detail").asText();
            assertTrue(detail.contains("not started") && detail.contains("legacy keeps serving"), detail);
            assertEquals(before, pin());
            assertServedBy(here, "legacy");
        } finally {
            here.shell("bundle:start partner-framework");
            awaitAvailability(here, "framework", "available");
        }
    }

    @Test
    void aVariantThatNobodyKnowsGetsNoRoute() {
        Answer answer = cutover(here, "modern");

        assertProblem(409, "conflict", answer);
        assertServedBy(here, "legacy");
    }

    @Test
    void anOperatorRollsBackAndTakesThePinAway() {
        assertTrue(here.shell("bof:cutover partners framework").contains("framework"));
        awaitServedBy(there, "framework");

        assertTrue(there.shell("bof:rollback partners").contains("legacy"));
        assertServedBy(there, "legacy");
        awaitServedBy(here, "legacy");

        here.shell("bof:unpin partners");
        Await.until("there is no pin", SOON, () -> route(there).path("pinned").isNull());
        assertEquals("highest in ranking", route(here).path("why").asText());
        assertServedBy(here, "legacy");
    }

    @Test
    void aServiceElsewhereIsAVariantOnEveryNode() throws IOException {
        HttpServer elsewhere = elsewhere();
        here.shell("bof:variant-add partners elsewhere http://127.0.0.1:"
                + elsewhere.getAddress().getPort() + "/app/partners");
        try {
            awaitAvailability(there, "elsewhere", "available");

            Answer answer = cutover(there, "elsewhere");

            assertEquals(200, answer.status(), answer::toString);
            assertServedBy(there, "elsewhere");
            awaitServedBy(here, "elsewhere");
        } finally {
            cutover(here, "legacy");
            awaitServedBy(there, "legacy");
            there.shell("bof:variant-remove partners elsewhere");
            elsewhere.stop(0);
        }
        awaitAvailability(here, "elsewhere", "");
        awaitAvailability(there, "elsewhere", "");
    }

    /** A service that answers whatever it is asked. */
    private static HttpServer elsewhere() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/app/partners", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static Answer cutover(Server server, String variant) {
        return server.http().put(ROUTE, "{\"active\": \"" + variant + "\"}");
    }

    private static JsonNode route(Server server) {
        return server.http().get(ROUTE).json();
    }

    /** @param availability empty where the node shall not know the variant */
    private static void awaitAvailability(Server server, String variant, String availability) {
        Await.until(
                variant + " is " + availability,
                Duration.ofMinutes(1),
                () -> availability(server, variant).equals(availability),
                () -> route(server).toString());
    }

    private static String availability(Server server, String name) {
        for (JsonNode variant : route(server).path("variants")) {
            if (variant.path("variant").asText().equals(name)) {
                return variant.path("availability").asText();
            }
        }
        return "";
    }

    private static Pin pin() throws SQLException {
        try (Connection connection = postgres.connect()) {
            return Pin.read(connection);
        }
    }

    private static void awaitServedBy(Server server, String variant) {
        Await.until(variant + " serves", SOON, () -> servedBy(server).equals(variant), () -> route(server)
                .toString());
    }

    private static void assertServedBy(Server server, String variant) {
        assertEquals(variant, servedBy(server));
    }

    private static String servedBy(Server server) {
        Answer answer = server.http().get("/api/v1/partners/?page_size=1");
        assertEquals(200, answer.status(), answer::toString);
        return answer.variant();
    }

    private static void assertProblem(int status, String type, Answer answer) {
        assertEquals(status, answer.status(), answer::toString);
        assertEquals("urn:bof:problem:" + type, answer.json().path("type").asText());
    }
}
