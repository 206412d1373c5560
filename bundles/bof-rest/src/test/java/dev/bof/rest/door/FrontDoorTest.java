package dev.bof.rest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.route.VariantState;
import dev.bof.rest.TestExchange;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests to one route that is served. */
class FrontDoorTest {
    private static final int BODY_LIMIT = 10;

    private final TestDoor door = new TestDoor(TestDoor.config(15, 1, BODY_LIMIT));

    @AfterEach
    void close() {
        door.close();
    }

    private VariantState legacy() {
        return door.things().variant("legacy").orElseThrow();
    }

    @Test
    void aRequestIsServedByTheActiveVariantWhichIsNamed() throws Exception {
        door.serves("legacy");

        Client client = door.ask("GET", "/api/v1/things");

        assertEquals(200, client.status());
        assertEquals("[]", client.text());
        assertEquals("legacy", client.header("X-BOF-Variant"));
        assertEquals(1, legacy().served());
        assertEquals(0, legacy().inHand());
    }

    @Test
    void aHarmlessCorrelationIdIsKeptAndAnyOtherReplaced() throws Exception {
        door.serves("legacy");

        Client own =
                door.ask(new Client(new TestExchange("GET", "/api/v1/things").header("X-Correlation-Id", "order-66")));
        Client bad = door.ask(new Client(new TestExchange("GET", "/api/v1/things").header("X-Correlation-Id", "a\nb")));

        assertEquals("order-66", own.header("X-Correlation-Id"));
        assertEquals(
                36, UUID.fromString(bad.header("X-Correlation-Id")).toString().length());
    }

    @ParameterizedTest
    @CsvSource({"/api/v1", "/api/v1/", "/api/v1/orders", "/api/v1/thingsx", "/api/v1/things-framework/1"})
    void whereThereIsNoRouteIsSaidSo(String path) throws Exception {
        door.serves("legacy");

        Client client = door.ask("GET", path);

        assertEquals(404, client.status());
        assertTrue(client.text().contains("urn:bof:problem:route-unknown"), client::text);
        assertTrue(client.text().contains("\"instance\":\"" + path + "\""), client::text);
        assertNull(client.header("X-BOF-Variant"));
    }

    @Test
    void aHeadRequestGetsNoBodyOfAProblem() throws Exception {
        Client client = door.ask("HEAD", "/api/v1/orders");

        assertEquals(404, client.status());
        assertEquals("", client.text());
    }

    @Test
    void aBodyThatSaysThatItIsTooLargeNeverReachesTheVariant() throws Exception {
        door.serves("legacy");

        Client client = door.ask(new Client(new TestExchange("POST", "/api/v1/things")
                .header("Content-Type", "text/plain")
                .body("x".repeat(BODY_LIMIT + 1))));

        assertEquals(413, client.status());
        assertTrue(client.text().contains("larger than the 10 bytes"), client::text);
        assertEquals(0, door.posts());
        assertEquals(0, legacy().inHand());
    }

    @Test
    void aBodyOfTheLargestSizeReachesTheVariant() throws Exception {
        door.serves("legacy");

        Client client = door.ask(new Client(new TestExchange("POST", "/api/v1/things")
                .header("Content-Type", "text/plain")
                .body("x".repeat(BODY_LIMIT))));

        assertEquals(201, client.status());
    }

    @Test
    void anExceptionOfAVariantIsAProblemWithoutItsInsides() throws Exception {
        door.serves("legacy");

        Client client = door.ask("GET", "/api/v1/things/broken");

        assertEquals(500, client.status());
        assertTrue(client.text().contains("urn:bof:problem:internal"), client::text);
        assertTrue(client.text().contains(client.header("X-Correlation-Id")), client::text);
        assertFalse(client.text().contains("SELECT"), client::text);
        assertFalse(client.text().contains("Exception"), client::text);
        assertEquals(1, legacy().failed());
    }

    @Test
    void whatFailsBeforeTheVariantsOwnCodeIsAProblemToo() throws Exception {
        door.serves("legacy");

        Client client = door.ask(
                new Client(new TestExchange("POST", "/api/v1/things").header("Content-Type", "no media type")));

        assertEquals(415, client.status());
        assertEquals(0, legacy().inHand());
    }

    @Test
    void theSidePathStaysInWhatTheVariantSaysOfItsAddresses() throws Exception {
        door.serves("legacy");

        assertEquals(
                "http://localhost/api/v1/things/7",
                door.ask("POST", "/api/v1/things").header("Location"));
        assertEquals(
                "http://localhost/api/v1/things-legacy/7",
                door.ask("POST", "/api/v1/things-legacy").header("Location"));
    }

    @Test
    void aConfigurationThatCannotBeClosesNoDoor() throws Exception {
        door.serves("legacy");

        door.configure(TestDoor.config(1, 1, 1));

        assertEquals(
                201,
                door.ask(new Client(new TestExchange("POST", "/api/v1/things").body("xx")))
                        .status());
    }
}
