package dev.bof.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.object.ObjectHooks;
import dev.bof.api.object.ObjectOperations;
import dev.bof.api.object.ObjectOperations.ObjectChange;
import dev.bof.api.object.ObjectOperations.ObjectReference;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.query.Query;
import dev.bof.api.request.RequestContext;
import dev.bof.api.request.WriteListener;
import dev.bof.api.write.Bulk;
import dev.bof.api.write.BulkResult;
import dev.bof.api.write.Change;
import dev.bof.api.write.Expected;
import dev.bof.api.write.WriteContext;
import dev.bof.api.write.WriteParticipant;
import dev.bof.core.Ship.Rig;
import dev.bof.core.Ship.Update;
import dev.bof.core.transaction.Participant;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Many writes in one call: all or nothing, or all that can be, or only to see what would happen. */
@ParameterizedClass
@EnumSource
class BulkWritesTest {
    @Parameter
    private Server server;

    private final Recorder recorder = new Recorder();
    private final Engine engine = Engines.with(new Participant("recorder", recorder));
    private Database database;
    private ObjectOperations<Ship> ships;

    @BeforeEach
    void start() throws SQLException {
        database = new Database(server);
        ships = ships(new ObjectHooks<>() {});
    }

    @AfterEach
    void everyConnectionIsGivenBack() {
        assertEquals(0, database.connectionsInUse());
        engine.close();
        database.close();
    }

    @Test
    void allAreCreatedInTheirOrder() {
        BulkResult result = ships.bulkCreate(atomic(List.of(sloop("Anna"), sloop("Berta"), sloop("Clara"))));

        assertTrue(result.written());
        assertEquals(0, result.failed());
        assertEquals(
                List.of("Anna", "Berta", "Clara"),
                result.items().stream()
                        .map(item -> ships.get(item.id()).getName())
                        .toList());
        assertEquals(List.of("created Anna", "created Berta", "created Clara"), recorder.committed);
        assertEquals(1, recorder.calls);
    }

    @Test
    void nothingIsCreatedWhereOneFailsAndEveryFaultIsTold() {
        ship("Berta");

        BulkResult result = ships.bulkCreate(atomic(
                List.of(sloop("Anna"), sloop("Berta"), sloop(""), sloop("Clara"), sloop("Anna"), heavy("Dora"))));

        assertFalse(result.written());
        assertEquals(
                Arrays.asList(
                        null,
                        "name 'Berta' is already taken in this company.",
                        "name size must be between 1 and 20.",
                        null,
                        "name 'Anna' comes more than once in this call.",
                        "A value cannot be stored as it was sent."),
                problems(result));
        assertTrue(result.items().stream().allMatch(item -> item.id() == null));
        assertEquals(List.of("Berta"), names());
        assertEquals(List.of("created Berta"), recorder.committed);
    }

    @Test
    void allThatCanBeCreatedIs() {
        ship("Berta");

        BulkResult result = ships.bulkCreate(partial(
                List.of(sloop("Anna"), sloop("Berta"), sloop(""), sloop("Clara"), sloop("Anna"), heavy("Dora"))));

        assertTrue(result.written());
        assertEquals(4, result.failed());
        assertEquals(List.of("Berta", "Anna", "Clara"), names());
        assertEquals("Clara", ships.get(result.items().get(3).id()).getName());
        assertNull(result.items().get(1).id());
        assertEquals(List.of("created Berta", "created Anna", "created Clara"), recorder.committed);
    }

    @Test
    void aKeyIsFreeAgainWhereTheItemFailedThatWantedItFirst() {
        Ship.Create neitherAfloatNorNot = new Ship.Create(1L, "Anna", null, null, null);

        BulkResult result = ships.bulkCreate(partial(List.of(neitherAfloatNorNot, sloop("Anna"))));

        assertEquals(1, result.failed());
        assertEquals(List.of("Anna"), names());
    }

    @Test
    void aFaultThatOnlyTheDatabaseFindsIsFoundAmongMany() {
        Ship.Create[] items =
                IntStream.range(0, 1200).mapToObj(i -> sloop("Ship " + i)).toArray(Ship.Create[]::new);
        items[17] = heavy("Ship 17");
        items[18] = heavy("Ship 18");
        items[1100] = heavy("Ship 1100");

        BulkResult result = ships.bulkCreate(partial(List.of(items)));

        assertEquals(
                List.of(17, 18, 1100),
                IntStream.range(0, 1200)
                        .filter(i -> result.items().get(i).failed())
                        .boxed()
                        .toList());
        assertEquals(1197, ships.list(Query.all()).total());
        assertEquals(1197, recorder.committed.size());
    }

    @Test
    void aDryRunFindsTheSameFaultsAndWritesNothing() {
        ship("Berta");
        Ship.Create[] items = {sloop("Anna"), sloop("Berta"), sloop(""), heavy("Dora")};

        BulkResult rehearsed = ships.bulkCreate(bulk(Bulk.Mode.PARTIAL, true, List.of(items)));
        assertFalse(rehearsed.written());
        assertEquals(List.of("Berta"), names());
        assertNull(rehearsed.items().get(0).id());
        assertEquals(List.of("created Berta"), recorder.committed);

        assertEquals(problems(ships.bulkCreate(partial(List.of(items)))), problems(rehearsed));
    }

    @Test
    void whatIsNotThereOrNotAsExpectedFailsAlone() {
        String anna = ship("Anna");
        String berta = ship("Berta");
        String clara = ship("Clara");
        ships.delete(clara, Expected.ANYTHING);

        BulkResult result = ships.bulkUpdate(partial(List.of(
                rename(anna, Expected.version(1), "Agnes"),
                rename(berta, Expected.version(9), "Bella"),
                rename(clara, Expected.ANYTHING, "Celia"),
                rename("x", Expected.ANYTHING, "Xenia"),
                rename(anna, Expected.ANYTHING, "Amanda"))));

        assertEquals(
                Arrays.asList(
                        null,
                        "The object is not as expected; its tag is \"1\".",
                        "ships '" + clara + "' does not exist.",
                        "ships 'x' does not exist.",
                        "id '" + anna + "' comes more than once in this call."),
                problems(result));
        assertEquals(List.of("Agnes", "Berta"), names());
        assertEquals(List.of(anna, berta, clara, "x", anna), ids(result));
    }

    @Test
    void aChangeThatTheDomainRefusesHalfwayLeavesNoTrace() {
        String anna = ship("Anna");
        ObjectOperations<Ship> strict = ships(new ObjectHooks<>() {
            @Override
            public void beforeUpdate(Ship ship) {
                if (ship.getName().startsWith("X")) {
                    throw new ProblemException(ProblemType.CONFLICT, "No X.");
                }
            }
        });

        BulkResult result = strict.bulkUpdate(partial(
                List.of(rename(anna, Expected.ANYTHING, "Xenia"), rename(ship("Berta"), Expected.ANYTHING, "Bella"))));

        assertEquals(Arrays.asList("No X.", null), problems(result));
        assertEquals(List.of("Anna", "Bella"), names());
        assertEquals(1, ships.get(anna).getVersion());
    }

    @Test
    void anItemThatTheDomainRefusesAfterItWasStoredIsTakenOut() {
        ObjectOperations<Ship> strict = ships(new ObjectHooks<>() {
            @Override
            public void afterCreate(Ship ship) {
                if (ship.getName().startsWith("X")) {
                    throw new ProblemException(ProblemType.CONFLICT, "No X.");
                }
            }
        });

        BulkResult result = strict.bulkCreate(partial(List.of(sloop("Anna"), sloop("Xenia"), sloop("Clara"))));

        assertEquals(Arrays.asList(null, "No X.", null), problems(result));
        assertEquals(List.of("Anna", "Clara"), names());
        assertEquals(List.of("created Anna", "created Clara"), recorder.committed);
    }

    @Test
    void keysCanBePassedOnButNotTaken() {
        String anna = ship("Anna");
        String berta = ship("Berta");

        BulkResult taken = ships.bulkUpdate(atomic(List.of(rename(anna, Expected.ANYTHING, "Berta"))));
        BulkResult twice = ships.bulkUpdate(
                partial(List.of(rename(anna, Expected.ANYTHING, "Clara"), rename(berta, Expected.ANYTHING, "Clara"))));

        assertEquals(List.of("name 'Berta' is already taken in this company."), problems(taken));
        assertEquals(Arrays.asList(null, "name 'Clara' comes more than once in this call."), problems(twice));
        assertEquals(List.of("Clara", "Berta"), names());
    }

    @Test
    void keysArePassedOnInTheOrderOfTheItems() {
        String anna = ship("Anna");
        String berta = ship("Berta");
        ObjectChange<Ship> takes = rename(anna, Expected.ANYTHING, "Berta");
        ObjectChange<Ship> leaves = rename(berta, Expected.ANYTHING, "Clara");

        assertTrue(ships.bulkUpdate(atomic(List.of(leaves, takes))).written());
        assertEquals(List.of("Berta", "Clara"), names());
        assertFalse(ships.bulkUpdate(atomic(
                        List.of(rename(anna, Expected.ANYTHING, "Clara"), rename(berta, Expected.ANYTHING, "Dora"))))
                .written());
    }

    @Test
    void whatDoesNotChangeSucceedsAndIsNotWritten() {
        String anna = ship("Anna");

        BulkResult result = ships.bulkUpdate(atomic(List.of(rename(anna, Expected.version(1), "Anna"))));

        assertTrue(result.written());
        assertEquals(List.of(anna), ids(result));
        assertEquals(1, ships.get(anna).getVersion());
        assertEquals(1, recorder.calls);
    }

    @Test
    void manyAreDeleted() {
        String anna = ship("Anna");
        String berta = ship("Berta");
        ship("Clara");
        ObjectReference wrong = new ObjectReference(berta, Expected.version(2));
        ObjectReference right = new ObjectReference(anna, Expected.version(1));

        assertFalse(ships.bulkDelete(atomic(List.of(right, wrong))).written());
        assertEquals(List.of("Anna", "Berta", "Clara"), names());
        assertTrue(ships.bulkDelete(partial(List.of(right, wrong))).written());
        assertEquals(List.of("Berta", "Clara"), names());
        assertEquals("deleted Anna", recorder.committed.get(3));
    }

    @Test
    void anItemIsAskedForOnceAndWhatItThrowsIsItsProblem() {
        List<String> asked = new ArrayList<>();
        Supplier<Record> broken = () -> {
            asked.add("broken");
            throw ProblemException.validation("name", "type", "name must be a string.");
        };
        Supplier<Record> whole = () -> {
            asked.add("whole");
            return heavy("Anna");
        };

        BulkResult result =
                ships.bulkCreate(new Bulk<>(Bulk.Mode.PARTIAL, false, List.of(whole, broken, () -> sloop("Berta"))));

        assertEquals(List.of("whole", "broken"), asked);
        assertEquals("name must be a string.", problems(result).get(1));
        assertEquals(List.of("Berta"), names());
    }

    @Test
    void anObjectThatSomebodyElseChangesMeanwhileIsReadAgain() {
        String anna = ship("Anna");
        String berta = ship("Berta");
        ObjectOperations<Ship> overtaken = ships(new ObjectHooks<>() {
            private boolean once;

            @Override
            public void beforeUpdate(Ship ship) {
                if (!once) {
                    once = true;
                    ships.update(anna, Expected.ANYTHING, (other, present) -> ((Update) present).withRig(Rig.BARQUE));
                    ships.update(berta, Expected.ANYTHING, (other, present) -> ((Update) present).withRig(Rig.BARQUE));
                }
            }
        });

        BulkResult result = overtaken.bulkUpdate(partial(
                List.of(rename(anna, Expected.ANYTHING, "Agnes"), rename(berta, Expected.version(1), "Bella"))));

        assertEquals(Arrays.asList(null, "The object is not as expected; its tag is \"2\"."), problems(result));
        assertEquals(List.of("Agnes", "Berta"), names());
        assertEquals(Rig.BARQUE, ((Ship.View) ships.response(ships.get(anna))).rig());
    }

    @Test
    void theRequestsListenerIsToldTheResultUnlessAllIsInVain() {
        List<Object> told = new ArrayList<>();
        WriteListener listener = new WriteListener() {
            @Override
            public void begun(Connection connection) {}

            @Override
            public void committing(Object result, Connection connection) {
                told.add(result);
            }
        };
        RequestContext.Scope scope = new RequestContext("eve", "c-1", null, listener).open();
        try {
            BulkResult written = ships.bulkCreate(partial(List.of(sloop("Anna"), sloop(""))));
            BulkResult rehearsed = ships.bulkCreate(bulk(Bulk.Mode.ATOMIC, true, List.of(sloop("Berta"))));
            ships.bulkCreate(atomic(List.of(sloop("Clara"), sloop(""))));

            assertEquals(List.of(written, rehearsed), told);
        } finally {
            scope.close();
        }
        assertEquals(List.of("Anna"), names());
    }

    @Test
    void manyItemsAreAFewStatements() {
        int many = 2000;
        List<Record> creations = IntStream.range(0, many)
                .<Record>mapToObj(i -> sloop("Ship " + i))
                .toList();
        List<BulkResult> results = new ArrayList<>();

        List<String> inserts = database.statementsOf(() -> results.add(ships.bulkCreate(atomic(creations))));
        List<String> ids = ids(results.get(0));
        List<String> updates = database.statementsOf(() -> results.add(ships.bulkUpdate(atomic(
                ids.stream().map(id -> rename(id, Expected.version(1), id)).toList()))));
        List<String> deletions = database.statementsOf(() -> results.add(ships.bulkDelete(atomic(ids.stream()
                .map(id -> new ObjectReference(id, Expected.ANYTHING))
                .toList()))));

        assertEquals(
                List.of(0L, 0L, 0L), results.stream().map(BulkResult::failed).toList());
        assertEquals(many / 500, inserts.size());
        assertEquals(2 * many / 500, updates.size());
        assertEquals(2 * many / 500, deletions.size());
        assertEquals(0, ships.list(Query.all()).total());
    }

    @Test
    void idsThatClientsChooseCanBeHadOnce() {
        ObjectOperations<Place> places = engine.operations(Place.DESCRIPTOR, new ObjectHooks<>() {}, database.units());
        places.create(new Place.Create("here", "Here"));

        BulkResult result = places.bulkCreate(partial(List.of(
                new Place.Create("there", "There"),
                new Place.Create("here", "Here again"),
                new Place.Create("there", "There again"))));

        assertEquals(
                Arrays.asList(
                        null,
                        "This is in conflict with what is already stored.",
                        "id 'there' comes more than once in this call."),
                problems(result));
    }

    private ObjectOperations<Ship> ships(ObjectHooks<Ship> hooks) {
        return engine.operations(Ship.describe().build(), hooks, database.units());
    }

    private String ship(String name) {
        return ships.create(sloop(name)).getId().toString();
    }

    private static Ship.Create sloop(String name) {
        return Ship.sloop(1, name);
    }

    /** A ship that is valid, but has more tons than its column takes. */
    private static Ship.Create heavy(String name) {
        return new Ship.Create(1L, name, Rig.BARQUE, true, new BigDecimal("99999"));
    }

    private static ObjectChange<Ship> rename(String id, Expected expected, String name) {
        UnaryOperator<Update> change = present -> present.withName(name);
        return new ObjectChange<>(id, expected, (ship, present) -> change.apply((Update) present));
    }

    private static <I> Bulk<I> atomic(List<I> items) {
        return bulk(Bulk.Mode.ATOMIC, false, items);
    }

    private static <I> Bulk<I> partial(List<I> items) {
        return bulk(Bulk.Mode.PARTIAL, false, items);
    }

    private static <I> Bulk<I> bulk(Bulk.Mode mode, boolean dryRun, List<I> items) {
        return new Bulk<>(
                mode,
                dryRun,
                items.stream().<Supplier<I>>map(item -> () -> item).toList());
    }

    private static List<String> problems(BulkResult result) {
        return result.items().stream()
                .map(item -> item.failed() ? item.problem().getMessage() : null)
                .toList();
    }

    private static List<String> ids(BulkResult result) {
        return result.items().stream().map(BulkResult.Item::id).toList();
    }

    private List<String> names() {
        return ships.list(Query.all()).map(Ship::getName).items();
    }

    /** Writes down what has been committed. */
    private static final class Recorder implements WriteParticipant {
        private final List<String> committed = new ArrayList<>();
        private int calls;

        @Override
        public void changed(List<Change> changes, WriteContext context) {
            calls++;
        }

        @Override
        public void committed(List<Change> changes) {
            for (Change change : changes) {
                committed.add(change.kind().name().toLowerCase() + " "
                        + Objects.requireNonNull(change.after().get("name")));
            }
        }
    }
}
