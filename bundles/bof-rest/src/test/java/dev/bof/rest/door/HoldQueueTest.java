package dev.bof.rest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.AsyncContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HoldQueueTest {
    private final HoldQueue queue = new HoldQueue();
    private final ManualTimer timer = new ManualTimer();
    private final List<Client> expired = new ArrayList<>();

    private Client held() {
        Client client = new Client("GET", "/api/v1/things");
        queue.hold(
                client.request.startAsync(client.request, client.response),
                15_000,
                context -> expired.add(client),
                timer.executor());
        return client;
    }

    @Test
    void everyWaitingRequestIsSentOnItsWayOnce() {
        Client first = held();
        Client second = held();
        assertEquals(2, queue.size());

        queue.release();
        queue.release();

        assertEquals(1, first.dispatches());
        assertEquals(1, second.dispatches());
        assertEquals(0, queue.size());
        assertEquals(0, timer.waiting(), "nobody's time runs on");
    }

    @Test
    void whoseTimeIsOverIsAnsweredAndNotSentOnHisWay() {
        Client client = held();

        assertEquals(15_000, timer.runNext());
        queue.release();

        assertEquals(List.of(client), expired);
        assertEquals(0, client.dispatches());
        assertEquals(0, queue.size());
    }

    @Test
    void whoIsOnHisWayIsNotAnsweredWhenHisTimeIsOverAtTheSameMoment() {
        Client client = held();

        queue.release();
        timer.runNext();

        assertEquals(1, client.dispatches());
        assertEquals(List.of(), expired);
    }

    @Test
    void aClientThatLeavesTakesNoPlaceAnyMore() throws Exception {
        Client client = held();

        client.leave();
        queue.release();

        assertEquals(0, queue.size());
        assertEquals(0, client.dispatches());
        assertEquals(0, timer.waiting());
    }

    @Test
    void aClientThatTheContainerHasLostKeepsNoOtherWaiting() {
        Client lost = new Client("GET", "/api/v1/things");
        queue.hold(
                Fakes.fake(AsyncContext.class, Map.of("dispatch", (Fakes.Answer) arguments -> {
                    throw new IllegalStateException("completed");
                })),
                15_000,
                context -> expired.add(lost),
                timer.executor());
        Client other = held();

        queue.release();

        assertEquals(1, other.dispatches());
        assertEquals(0, queue.size());
    }

    @Test
    void whoIsHeldOnceMoreHasOnePlace() {
        Client client = held();
        queue.release();
        client.dispatched();

        queue.hold(
                client.request.startAsync(client.request, client.response),
                9_000,
                context -> expired.add(client),
                timer.executor());

        assertEquals(1, queue.size());
        assertEquals(1, timer.waiting());
    }
}
