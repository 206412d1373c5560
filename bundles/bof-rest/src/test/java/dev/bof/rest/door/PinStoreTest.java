package dev.bof.rest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PinStoreTest {
    private static final Pin FIRST = new Pin("framework", "legacy", 1);
    private static final Pin SECOND = new Pin("legacy", "framework", 2);

    private final PinDatabase database = new PinDatabase();
    private final PinStore store = new PinStore(database.ofThisNode());
    private final PinStore other = new PinStore(database.ofAnotherNode());

    @Test
    void nothingIsPinnedAtFirst() throws Exception {
        assertEquals(Map.of(), store.read());
    }

    @Test
    void whatOneNodePinsTheOtherReads() throws Exception {
        assertTrue(store.write("things", 0, FIRST, "ann"));
        assertTrue(store.write("billing/invoices", 0, FIRST, "ann"));
        assertTrue(store.write("things", 1, SECOND, "ben"));

        assertEquals(Map.of("things", SECOND, "billing/invoices", FIRST), other.read());
    }

    @Test
    void everyChangeLeavesALineOfHistory() throws Exception {
        store.write("things", 0, FIRST, "ann");
        store.write("things", 1, new Pin(null, "framework", 2), "ben");

        assertEquals(
                List.of("1: framework after legacy by ann", "2: null after framework by ben"),
                database.history("things"));
    }

    @Test
    void ofTwoNodesThatPinARouteForTheFirstTimeOneWins() throws Exception {
        assertTrue(other.write("things", 0, FIRST, "ann"));

        assertFalse(store.write("things", 0, new Pin("legacy", null, 1), "ben"));

        assertEquals(Map.of("things", FIRST), store.read());
        assertEquals(List.of("1: framework after legacy by ann"), database.history("things"));
    }

    @Test
    void whoDecidedOnAnOlderPinChangesNothing() throws Exception {
        store.write("things", 0, FIRST, "ann");
        assertTrue(other.write("things", 1, SECOND, "ann"));

        assertFalse(store.write("things", 1, new Pin(null, "framework", 2), "ben"));

        assertEquals(Map.of("things", SECOND), store.read());
        assertEquals(2, database.history("things").size());
    }

    @Test
    void aDatabaseThatIsAwayIsNotTakenForAFasterNode() {
        database.isAway("08006");

        assertThrows(SQLException.class, () -> store.write("things", 0, FIRST, "ann"));
        assertThrows(SQLException.class, store::read);
    }

    @Test
    void aPinThatCannotBeStoredLeavesNoHistory() throws Exception {
        Pin tooLong = new Pin("x".repeat(101), null, 1);

        assertThrows(SQLException.class, () -> store.write("things", 0, tooLong, "ann"));

        assertEquals(List.of(), database.history("things"));
    }
}
