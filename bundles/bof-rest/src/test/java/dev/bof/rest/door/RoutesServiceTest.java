package dev.bof.rest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.route.RouteState;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A route with two variants, on one of two nodes. */
class RoutesServiceTest {
    private final RouteTable table = new RouteTable();
    private final PinDatabase database = new PinDatabase();
    private final PinStore otherNode = new PinStore(database.ofAnotherNode());
    private final RoutesService routes = new RoutesService(table, new Diagnosis(null), Fakes.nothingElsewhere());

    @BeforeEach
    void twoVariantsServe() {
        routes.pins = new PinWatch(database.ofThisNode(), table, new ManualTimer().executor());
        table.pins(Map.of());
        start("legacy");
        start("framework");
    }

    private Variant start(String variant) {
        Variant offered = offer(variant);
        assertTrue(offered.start(Fakes.contextWith(new Fakes.Things()), Fakes.servletConfig()), offered::reason);
        table.changed();
        return offered;
    }

    private Variant offer(String variant) {
        VariantName name = new VariantName("things", variant);
        Variant offered = Fakes.variant(name, "1.0.0", 0, table.counters(name));
        table.add(offered);
        return offered;
    }

    private static ProblemException refused(ProblemType type, Executable change) {
        ProblemException refusal = assertThrows(ProblemException.class, change);
        assertEquals(type, refusal.type(), refusal::getMessage);
        return refusal;
    }

    @Test
    void aCutoverMovesTheRouteAndIsRemembered() throws Exception {
        RouteState after = routes.cutover("things", "framework", null, "ann");

        assertEquals("framework", after.active());
        assertEquals("framework", after.pinned());
        assertEquals(List.of("1: framework after legacy by ann"), database.history("things"));
    }

    @Test
    void aCutoverToWhereTheRouteIsPinnedChangesNothing() throws Exception {
        routes.cutover("things", "framework", null, "ann");

        RouteState after = routes.cutover("things", "framework", null, "ben");

        assertEquals("framework", after.active());
        assertEquals(1, database.history("things").size());
    }

    @Test
    void rollbackGoesBackAndForth() throws Exception {
        routes.cutover("things", "framework", null, "ann");

        assertEquals("legacy", routes.rollback("things", "ann").active());
        assertEquals("framework", routes.rollback("things", "ann").active());
    }

    @Test
    void pinningWhatServesAnywayKeepsTheWayBack() throws Exception {
        routes.cutover("things", "framework", null, "ann");
        routes.unpin("things", null, "ann");
        assertEquals("legacy", table.state("things").orElseThrow().active());

        routes.cutover("things", "legacy", null, "ann");

        assertEquals("framework", routes.rollback("things", "ann").active());
    }

    @Test
    void whatWasNeverCutOverCannotBeRolledBack() throws Exception {
        refused(ProblemType.CONFLICT, () -> routes.rollback("things", "ann"));

        assertEquals(List.of(), database.history("things"));
    }

    @Test
    void anUnpinnedRouteGoesToTheHighestInRanking() throws Exception {
        routes.cutover("things", "framework", null, "ann");

        RouteState after = routes.unpin("things", "framework", "ben");

        assertEquals("legacy", after.active());
        assertNull(after.pinned());
        routes.unpin("things", null, "ben");
        assertEquals(2, database.history("things").size(), "what is not pinned needs no unpinning");
    }

    @Test
    void aVariantThatIsNotAvailableIsRefusedWithTheReasonAndTheOldOneKeepsServing() throws Exception {
        offer("slow");

        ProblemException refusal = refused(ProblemType.CONFLICT, () -> routes.cutover("things", "slow", null, "ann"));

        assertEquals(
                "slow cannot take things over: it has not answered its probe yet. legacy keeps serving.",
                refusal.getMessage());
        assertEquals(List.of(), database.history("things"));
    }

    @Test
    void whatDoesNotExistIsRefusedWithWhatDoes() {
        assertEquals(
                "things has no variant 'other'. Known: legacy, framework.",
                refused(ProblemType.CONFLICT, () -> routes.cutover("things", "other", null, "ann"))
                        .getMessage());
        assertEquals(
                "There is no route 'orders'. Known: things.",
                refused(ProblemType.ROUTE_UNKNOWN, () -> routes.cutover("orders", "legacy", null, "ann"))
                        .getMessage());
    }

    @Test
    void whoExpectsAnotherVariantToServeChangesNothing() throws Exception {
        ProblemException refusal =
                refused(ProblemType.CONFLICT, () -> routes.cutover("things", "framework", "framework", "ann"));

        assertEquals("things is served by legacy, not by framework.", refusal.getMessage());
        assertEquals(List.of(), database.history("things"));
    }

    @Test
    void whatIsExpectedIsComparedWithThePinOfTheDatabaseNotWithThisNodesMemory() throws Exception {
        otherNode.write("things", 0, new Pin("framework", "legacy", 1), "ann");

        refused(ProblemType.CONFLICT, () -> routes.cutover("things", "legacy", "legacy", "ben"));
        assertEquals(
                "legacy", routes.cutover("things", "legacy", "framework", "ben").active());
    }

    @Test
    void aChangeIsDecidedAnewWhereAnotherNodeWasFaster() throws Exception {
        // reading is the first connection, writing the second: the other node comes in between, once
        long[] revision = {0};
        database.beforeEach(2, () -> {
            if (revision[0] == 0) {
                revision[0]++;
                otherNode.write("things", 0, new Pin("legacy", "framework", 1), "other");
            }
        });

        assertEquals(
                "framework", routes.cutover("things", "framework", null, "ann").active());

        assertEquals(
                List.of("1: legacy after framework by other", "2: framework after legacy by ann"),
                database.history("things"));
    }

    @Test
    void whoIsAlwaysSlowerThanOtherNodesIsToldSo() {
        long[] revision = {0};
        database.beforeEach(2, () -> {
            otherNode.write("things", revision[0], new Pin("legacy", null, revision[0] + 1), "other");
            revision[0]++;
        });

        ProblemException refusal =
                refused(ProblemType.CONFLICT, () -> routes.cutover("things", "framework", null, "ann"));

        assertTrue(refusal.getMessage().startsWith("Other nodes keep changing the pin"), refusal::getMessage);
    }

    @Test
    void withoutTheDatabaseNothingChangesAndTheClientMayComeAgain() {
        database.isAway("08006");

        ProblemException refusal =
                refused(ProblemType.UNAVAILABLE, () -> routes.cutover("things", "framework", null, "ann"));

        assertTrue(refusal.getMessage().endsWith("Nothing has changed."), refusal::getMessage);
        assertTrue(refusal.retryAfter().isPresent());
        assertEquals("legacy", table.state("things").orElseThrow().active());
    }

    @Test
    void aCommitWithoutAnAnswerIsTold() {
        database.beforeEach(2, () -> {
            throw new SQLException("lost while committing", "08007");
        });

        ProblemException refusal =
                refused(ProblemType.OUTCOME_UNKNOWN, () -> routes.cutover("things", "framework", null, "ann"));

        assertTrue(refusal.retryAfter().isEmpty(), "nobody is asked to repeat it");
    }

    @Test
    void withoutTheDatabaseLayerTheRoutesAreShownButNotMoved() {
        routes.pins = null;

        assertEquals("legacy", routes.find("things").orElseThrow().active());
        refused(ProblemType.UNAVAILABLE, () -> routes.unpin("things", null, "ann"));
    }

    @Test
    void theNodeIsReadyWhenEveryRouteIsServed() {
        assertTrue(routes.ready());

        table.announce(Fakes.bundle("orders", "1.0.0"), new VariantName("orders", "legacy"));

        assertFalse(routes.ready());
    }

    @Test
    void beforeThePinsAreReadNothingIsReady() {
        assertFalse(new RoutesService(new RouteTable(), new Diagnosis(null), Fakes.nothingElsewhere()).ready());
    }
}
