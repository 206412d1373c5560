package dev.bof.rest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests to one route whose variants come and go. */
class FrontDoorHoldTest {
    private static final int MOST_HELD = 2;

    private final TestDoor door = new TestDoor(TestDoor.config(15, MOST_HELD, 1000));

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void aRequestIsHeldUntilAVariantComes() throws Exception {
        Variant late = door.installed("legacy");
        Client client = door.ask("GET", "/api/v1/things");
        assertTrue(client.isWaiting());
        assertEquals(1, door.things().held());

        door.starts(late);
        assertEquals(1, client.dispatches());
        client.dispatched();
        door.ask(client);

        assertEquals(200, client.status());
        assertEquals(0, door.things().held());
    }

    @Test
    void aHeldRequestThatFindsNobodyWaitsForWhatIsLeftOfItsTime() throws Exception {
        Variant late = door.installed("legacy");
        Client client = door.ask("GET", "/api/v1/things");
        Object until = client.request.getAttribute(FrontDoor.HOLD_UNTIL);

        door.routesChange();
        client.dispatched();
        door.ask(client);

        assertTrue(client.isWaiting());
        assertEquals(until, client.request.getAttribute(FrontDoor.HOLD_UNTIL));
        door.starts(late);
        assertEquals(2, client.dispatches());
    }

    @Test
    void whoseTimeIsOverIsNotHeldAgain() throws Exception {
        door.installed("legacy");
        Client client = new Client("GET", "/api/v1/things");
        client.request.setAttribute(FrontDoor.HOLD_UNTIL, System.nanoTime());

        door.ask(client);

        assertFalse(client.isWaiting());
        isToldThatNobodyServes(client);
    }

    @Test
    void whoWaitsInVainIsAnsweredWhenHisTimeIsOver() throws Exception {
        door.installed("legacy");
        Client client = new Client("GET", "/api/v1/things");
        client.request.setAttribute(FrontDoor.HOLD_UNTIL, System.nanoTime() + 50_000_000);

        door.ask(client);
        if (client.request.isAsyncStarted()) {
            client.awaitCompletion();
        }

        isToldThatNobodyServes(client);
        assertEquals(0, door.things().held());
    }

    private static void isToldThatNobodyServes(Client client) {
        assertEquals(503, client.status());
        assertEquals("2", client.header("Retry-After"));
        assertTrue(client.text().contains("Nobody serves things now: no variant is available."), client::text);
    }

    @Test
    void whoComesWhereTooManyWaitIsToldToComeAgain() throws Exception {
        door.installed("legacy");
        Client first = door.ask("GET", "/api/v1/things");
        Client second = door.ask("GET", "/api/v1/things");

        Client third = door.ask("GET", "/api/v1/things");

        isToldThatNobodyServes(third);
        assertTrue(first.isWaiting());
        assertTrue(second.isWaiting());
    }

    @Test
    void whoAsksForOneVariantWaitsForThatOne() throws Exception {
        door.serves("legacy");
        Variant late = door.installed("framework");
        Client client = door.ask("GET", "/api/v1/things-framework");
        assertTrue(client.isWaiting());

        door.starts(late);
        client.dispatched();
        door.ask(client);

        assertEquals("framework", client.header("X-BOF-Variant"));
    }

    @Test
    void aVariantThatLeavesIsNotGivenANewRequest() throws Exception {
        Variant variant = door.installed("legacy");
        door.starts(variant);

        variant.leave();
        door.routesChange();

        assertTrue(door.ask("GET", "/api/v1/things").isWaiting());
    }
}
