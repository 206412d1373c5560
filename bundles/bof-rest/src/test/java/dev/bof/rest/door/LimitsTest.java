package dev.bof.rest.door;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitsTest {
    @Test
    void aRequestMustBeAbleToOutwaitADrain() {
        assertDoesNotThrow(() -> limits(10, 15));
        Exception refused = assertThrows(IllegalArgumentException.class, () -> limits(11, 15));
        assertTrue(refused.getMessage().contains("at least drain.seconds + 5 = 16"), refused::getMessage);
    }

    @Test
    void aBulkCallMayBeLarger() {
        assertEquals(8 * 1024 * 1024, Limits.DEFAULT.bodyAt("/api/v1/orders/1"));
        assertEquals(64 * 1024 * 1024, Limits.DEFAULT.bodyAt("/api/v1/orders/bulk-create/"));
    }

    private static Limits limits(long drain, long hold) {
        return new Limits(Duration.ofSeconds(drain), Duration.ofSeconds(hold), 1, 1, 1);
    }
}
