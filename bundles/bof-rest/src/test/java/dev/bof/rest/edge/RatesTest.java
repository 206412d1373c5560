package dev.bof.rest.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RatesTest {
    private long now;
    private final Rates rates = new Rates(10, 3, () -> now);

    private boolean served(String client) {
        return rates.delay(client).isZero();
    }

    @Test
    void aBurstIsServedAndThenTheRate() {
        assertTrue(served("a") && served("a") && served("a"));
        assertEquals(Duration.ofMillis(100), rates.delay("a"));

        now += Duration.ofMillis(100).toNanos();

        assertTrue(served("a"));
        assertFalse(served("a"));
    }

    @Test
    void whoIsRefusedIsNotPunished() {
        for (int i = 0; i < 100; i++) {
            rates.delay("a");
        }
        assertEquals(Duration.ofMillis(100), rates.delay("a"));
    }

    @Test
    void clientsAreCountedOnTheirOwn() {
        for (int i = 0; i < 4; i++) {
            rates.delay("a");
        }
        assertTrue(served("b"));
    }

    @Test
    void whoHasBeenSilentIsForgotten() {
        for (int i = 0; i < 1000; i++) {
            rates.delay("client " + i);
        }
        now += Duration.ofSeconds(2).toNanos();

        rates.delay("a");

        assertEquals(1, rates.remembered());
    }

    @Test
    void aRateThatLetsNobodyInIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Rates(0, 1, () -> now));
    }
}
