package dev.bof.rest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class InHandTest {
    private final InHand inHand = new InHand();

    @Test
    void aClosedGateLetsNothingInAndCountsNothing() {
        inHand.close();

        assertFalse(inHand.enter());
        assertEquals(0, inHand.count());
    }

    @Test
    void whoWaitsIsWokenByTheLastToLeave() {
        assertTrue(inHand.enter());
        inHand.close();
        CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(() -> {
            inHand.awaitEmpty(Duration.ofMinutes(1));
            return inHand.count();
        });

        inHand.leave();

        assertEquals(0, waiting.join());
    }

    @Test
    void whatHasNotLeftInTimeIsNamed() {
        GuardedResponse slow =
                new GuardedResponse(null, Fakes.fake(HttpServletResponse.class, Map.of()), location -> location);
        assertTrue(inHand.enter(slow));
        inHand.close();

        assertEquals(List.of(slow), inHand.awaitEmpty(Duration.ofMillis(1)));
    }
}
