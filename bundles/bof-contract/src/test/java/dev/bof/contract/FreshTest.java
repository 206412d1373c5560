package dev.bof.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreshTest {
    private final Fresh fresh = new Fresh(7);

    @Test
    void theOnlyShortKeyThatIsLeftIsFound() {
        Set<String> taken = IntStream.range(0, 10)
                .filter(digit -> digit != 4)
                .mapToObj(String::valueOf)
                .collect(Collectors.toSet());

        assertEquals("4", like("9", taken));
    }

    @Test
    void noKeyIsGivenTwice() {
        Set<String> given = new HashSet<>();
        for (int count = 0; count < 260; count++) {
            assertTrue(given.add(like("B7", Set.of())), () -> given.size() + " keys");
        }
    }

    @Test
    void whereThereIsNoRoomOneComesAgain() {
        assertEquals(
                1,
                like("9", IntStream.range(0, 10).mapToObj(String::valueOf).collect(Collectors.toSet()))
                        .length());
    }

    private String like(String sample, Set<String> taken) {
        return fresh.like(Json.NODES.textNode(sample), taken).asText();
    }
}
