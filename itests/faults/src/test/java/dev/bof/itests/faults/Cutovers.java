package dev.bof.itests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.itests.support.Answer;
import dev.bof.itests.support.Await;
import dev.bof.itests.support.Http;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody who moves the partners from one variant to the other and back without a pause, until the server dies. */
final class Cutovers {
    private final Http http;
    private final List<Answered> answered = new ArrayList<>();
    private final Clients client;

    /** What the database must say after a cutover that was answered then. */
    private record Answered(Pin pin, long nanos) {}

    private Cutovers(Http http, Pin before) {
        this.http = http;
        answered.add(new Answered(before, System.nanoTime()));
        this.client = Clients.repeat(1, (one, round) -> cutover());
    }

    /** @param before what the database says now */
    static Cutovers start(Http http, Pin before) {
        return new Cutovers(http, before);
    }

    private boolean cutover() {
        Pin wanted = last().next();
        byte[] body = "{\"active\": \"%s\"}".formatted(wanted.variant()).getBytes(StandardCharsets.UTF_8);
        try {
            Answer answer = http.trySend("PUT", "/api/v1/framework/routes/partners", body, Map.of());
            assertEquals(200, answer.status(), answer::toString);
            assertEquals(wanted.variant(), answer.json().path("active").asText());
            add(new Answered(wanted, System.nanoTime()));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private synchronized void add(Answered pin) {
        answered.add(pin);
    }

    private synchronized Pin last() {
        return answered.get(answered.size() - 1).pin();
    }

    void awaitMore(int cutovers) {
        long revision = last().revision() + cutovers;
        Await.until(cutovers + " cutovers", Duration.ofMinutes(2), () -> last().revision() >= revision);
    }

    /**
     * The server has been killed: it left the pin that it had answered last, or the one that it was asked for then.
     *
     * @param safe the {@link System#nanoTime} after which an answer may be lost
     */
    void assertOldOrNew(Pin left, long safe) {
        client.stop();
        List<Pin> possible = new ArrayList<>(List.of(last().next(), last()));
        for (int i = answered.size() - 1; i > 0 && answered.get(i).nanos() > safe; i--) {
            possible.add(answered.get(i - 1).pin());
        }
        assertTrue(possible.contains(left), () -> left + " was left, possible were " + possible);
    }
}
