package dev.bof.api.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "Nestlé", "\u0001\t\u007f", "\uD83D\uDE00", "a\uD83D\uDE00b"})
    void anyTextCanBeStored(String text) {
        assertTrue(Texts.storable(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "\uD83D", "\uDE00", "\uD83Da", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"})
    void exceptWithNulOrHalfASurrogatePair(String text) {
        assertFalse(Texts.storable(text));
    }

    @Test
    void foldingTwiceChangesNothingMore() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Character::isDefined)
                .mapToObj(Character::toString)
                .forEach(character -> assertEquals(
                        Texts.fold(character), Texts.fold(Texts.fold(character)), () -> "of " + character));
    }
}
