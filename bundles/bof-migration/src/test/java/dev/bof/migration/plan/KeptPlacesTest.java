package dev.bof.migration.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.store.StoreException;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptPlacesTest {
    private static final String FRESH = """
            class A {
                // <keep id="members">
                // </keep>
            }
            """;
    private static final String MINE = """
            class A {
                // <keep id="members">
                int mine; // </keep> is no end here
                // </keep>
            }
            """;

    @Test
    void whatStandsInAPlaceIsKept() {
        assertEquals(MINE, KeptPlaces.of("A.java", MINE).fill(FRESH));
    }

    @Test
    void emptiedItIsAsItWasGenerated() {
        assertEquals(FRESH, KeptPlaces.emptied("A.java", MINE));
    }

    @Test
    void everyLanguageHasItsOwnMarks() {
        for (String comment : List.of("# %s", "<!-- %s -->", "-- %s", "    // %s")) {
            String text = (comment + "\nkept\n" + comment + "\n").formatted("<keep id=\"x\">", "</keep>");

            assertEquals(text, KeptPlaces.of("file", text).fill(text.replace("kept\n", "")));
        }
    }

    @Test
    void aPlaceThatIsNoMoreIsNamed() {
        KeptPlaces mine = KeptPlaces.of("A.java", MINE);

        assertEquals(List.of("members"), mine.missingIn(KeptPlaces.of("A.java", "class A {}\n")));
    }

    @Test
    void aPlaceWithoutEndIsToldWithItsFile() {
        StoreException open =
                assertThrows(StoreException.class, () -> KeptPlaces.of("A.java", FRESH.replace("</keep>", "<keep>")));
        StoreException twice = assertThrows(StoreException.class, () -> KeptPlaces.of("A.java", FRESH + FRESH));

        assertTrue(open.getMessage().startsWith("A.java: the kept place 'members' has no end"), open.getMessage());
        assertTrue(
                twice.getMessage().startsWith("A.java:6: the kept place 'members' is there twice"), twice.getMessage());
    }
}
