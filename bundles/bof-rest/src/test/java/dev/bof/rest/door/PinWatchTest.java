package dev.bof.rest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PinWatchTest {
    private static final VariantName LEGACY = new VariantName("things", "legacy");

    private final PinDatabase database = new PinDatabase();
    private final PinStore otherNode = new PinStore(database.ofAnotherNode());
    private final RouteTable table = new RouteTable();
    private final ManualTimer timer = new ManualTimer();
    private final PinWatch watch = new PinWatch(database.ofThisNode(), table, timer.executor());

    @BeforeEach
    void aRoute() {
        table.announce(Fakes.bundle("things-legacy", "1.0.0"), LEGACY);
    }

    private String pinned() {
        return table.state("things").orElseThrow().pinned();
    }

    @Test
    void aCutoverOnAnotherNodeReachesThisOne() throws Exception {
        otherNode.write("things", 0, new Pin("framework", "legacy", 1), "ann");

        timer.runNext();

        assertTrue(table.pinsRead());
        assertEquals("framework", pinned());
    }

    @Test
    void whileTheDatabaseIsAwayTheLastKnownPinsHold() throws Exception {
        otherNode.write("things", 0, new Pin("framework", "legacy", 1), "ann");
        timer.runNext();

        database.isAway("08006");
        timer.runNext();
        assertEquals("framework", pinned());

        otherNode.write("things", 1, new Pin("legacy", "framework", 2), "ann");
        database.isBack();
        timer.runNext();
        assertEquals("legacy", pinned());
    }

    @Test
    void aStartWithoutADatabaseReadsThePinsLater() {
        database.isAway("08001");
        timer.runNext();
        assertFalse(table.pinsRead());

        database.isBack();
        timer.runNext();
        assertTrue(table.pinsRead());
    }

    @Test
    void whatIsPinnedHereHasTakenEffectWhenItIsDone() throws Exception {
        assertTrue(watch.write("things", new Pin("legacy", null, 1), "ann"));

        assertEquals("legacy", pinned());
    }

    @Test
    void whatAnotherNodeWasFasterInDoingIsNotTakenForTheTruth() throws Exception {
        otherNode.write("things", 0, new Pin("framework", "legacy", 1), "ann");

        assertFalse(watch.write("things", new Pin("legacy", null, 1), "ben"));

        timer.runNext();
        assertEquals("framework", pinned());
    }
}
