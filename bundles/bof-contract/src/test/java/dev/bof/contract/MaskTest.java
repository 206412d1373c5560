package dev.bof.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MaskTest {
    private final Mask mask = Mask.of(new Side("legacy", URI.create("http://127.0.0.1/api/v1/orders-legacy")))
            .with("7", Map.of("name", "Grün ☃ 𝄞 \"x\""), Map.of());

    @Test
    void aUniqueValueIsHiddenHoweverItIsWritten() {
        assertEquals(
                "{\"id\":<id>,\"name\":\"<name>\"}",
                mask.body("{\"id\":7,\"name\":\"Grün ☃ \\uD834\\uDD1E \\\"x\\\"\"}"));
        assertEquals("<name> is taken", mask.text("Grün ☃ 𝄞 \"x\" is taken"));
    }
}
