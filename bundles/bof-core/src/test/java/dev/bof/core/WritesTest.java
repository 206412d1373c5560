package dev.bof.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.object.ObjectHooks;
import dev.bof.api.object.ObjectOperations;
import dev.bof.api.problem.FieldError;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.write.Expected;
import dev.bof.core.Ship.Update;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What writers may expect of the object that they write to, and what becomes of one that was deleted. */
@ParameterizedClass
@EnumSource
class WritesTest {
    @Parameter
    private Server server;

    private final Engine engine = Engines.with();
    private final List<String> log = new ArrayList<>();
    private Database database;
    private ObjectOperations<Ship> ships;

    @BeforeEach
    void start() throws SQLException {
        database = new Database(server);
        ships = engine.operations(Ship.describe().build(), new ObjectHooks<>() {}, database.units());
    }

    @AfterEach
    void everyConnectionIsGivenBack() {
        assertEquals(0, database.connectionsInUse());
        engine.close();
        database.close();
    }

    @Test
    void aWriterWhoExpectsAnotherVersionIsToldTheOneThatThereIs() {
        String id = ship("Anna");
        Expected first = Expected.version(1);
        rename(id, first, "Berta");

        assertPreconditionFailed("2", () -> rename(id, first, "Clara"));
        assertPreconditionFailed("2", () -> rename(id, first, "Berta"));
        assertPreconditionFailed("2", () -> ships.setActive(id, false, first));
        assertPreconditionFailed("2", () -> ships.restore(id, first));
        assertPreconditionFailed("2", () -> ships.delete(id, first));

        assertEquals("Berta", ships.get(id).getName());
        ships.delete(id, Expected.version(2));
    }

    @Test
    void aWriterWhoExpectedSomethingAndLosesTheRaceIsToldSo() {
        String id = ship("Anna");

        assertPreconditionFailed(
                "2",
                () -> ships.update(id, Expected.version(1), (ship, present) -> {
                    rename(id, Expected.ANYTHING, "Berta");
                    return ((Update) present).withName("Clara");
                }));

        assertEquals("Berta", ships.get(id).getName());
    }

    @Test
    void whoLosesTheRaceAgainstADeletionFindsNothing() {
        String id = ship("Anna");

        assertProblem(
                ProblemType.NOT_FOUND,
                "ships '" + id + "' does not exist.",
                () -> ships.update(id, Expected.version(1), (ship, present) -> {
                    ships.delete(id, Expected.ANYTHING);
                    return ((Update) present).withName("Clara");
                }));
    }

    @Test
    void aDeletionIsTakenBack() {
        String id = ship("Anna");
        ships.delete(id, Expected.ANYTHING);

        Ship restored = ships.restore(id, Expected.version(2));

        assertNull(restored.getDeletedAt());
        assertEquals(3, restored.getVersion());
        assertEquals("Anna", ships.get(id).getName());
    }

    @Test
    void whatIsNotDeletedStaysAsItIs() {
        String id = ship("Anna");

        assertEquals(1, ships.restore(id, Expected.ANYTHING).getVersion());
        assertEquals(1, ships.get(id).getVersion());
        assertProblem(ProblemType.NOT_FOUND, "ships 'x' does not exist.", () -> ships.restore("x", Expected.ANYTHING));
    }

    @Test
    void anObjectWhoseKeyWasTakenMeanwhileStaysDeleted() {
        String id = ship("Anna");
        ships.delete(id, Expected.ANYTHING);
        ship("Anna");

        assertProblem(
                ProblemType.CONFLICT,
                "name 'Anna' is already taken in this company.",
                () -> ships.restore(id, Expected.ANYTHING));
        assertProblem(ProblemType.NOT_FOUND, "ships '" + id + "' does not exist.", () -> ships.get(id));
    }

    @Test
    void anObjectIsMadeInactiveAndActiveAgain() {
        String id = ship("Anna");

        assertFalse(ships.setActive(id, false, Expected.ANYTHING).isAfloat());
        assertEquals(2, ships.setActive(id, false, Expected.ANYTHING).getVersion());
        assertFalse(ships.get(id).isAfloat());
        assertTrue(ships.setActive(id, true, Expected.version(2)).isAfloat());
    }

    @Test
    void onlyWhatHasSuchAFieldCanBeInactive() {
        ObjectOperations<Note> notes = engine.operations(Note.DESCRIPTOR, new ObjectHooks<>() {}, database.units());

        assertThrows(UnsupportedOperationException.class, () -> notes.setActive("1", true, Expected.ANYTHING));
    }

    @Test
    void anUpdateIsCheckedWithoutAnObject() {
        ObjectOperations<Ship> watched = engine.operations(Ship.describe().build(), new Logbook(), database.units());

        watched.requireWanted(new Update("Anna", null, true, null));
        assertThrows(ProblemException.class, () -> watched.requireWanted(new Update(null, null, true, null)));

        assertEquals(List.of("before find Anna null"), log);
    }

    @Test
    void constraintsCanBeAskedOfSomeFields() {
        Update nameless = new Update(null, null, true, null);

        ships.requireValid(nameless, Set.of("tonnage"));
        ProblemException refused =
                assertThrows(ProblemException.class, () -> ships.requireValid(nameless, Set.of("name", "tonnage")));

        assertEquals(
                List.of("name"),
                refused.errors().stream().map(FieldError::field).toList());
    }

    @Test
    void whatAHookTurnsBackIntoWhatThereIsIsNoChange() {
        ObjectHooks<Ship> capitals = new ObjectHooks<>() {
            @Override
            public void beforeUpdate(Ship ship) {
                ship.setName(ship.getName().toUpperCase());
            }
        };
        ObjectOperations<Ship> watched = engine.operations(Ship.describe().build(), capitals, database.units());
        String id = watched.create(Ship.sloop(1, "ANNA")).getId().toString();

        Ship same = watched.update(id, Expected.ANYTHING, (ship, present) -> ((Update) present).withName("anna"));
        assertEquals("ANNA 1", same.getName() + " " + same.getVersion());
        Ship other = watched.update(id, Expected.ANYTHING, (ship, present) -> ((Update) present).withName("berta"));
        assertEquals("BERTA 2", other.getName() + " " + other.getVersion());
    }

    @Test
    void theDomainIsAskedBeforeAndToldAfterEachWrite() {
        ObjectOperations<Ship> watched = engine.operations(Ship.describe().build(), new Logbook(), database.units());
        String id = watched.create(Ship.sloop(1, "Anna")).getId().toString();
        watched.update(id, Expected.ANYTHING, (ship, present) -> ((Update) present).withName("Berta"));
        watched.update(id, Expected.ANYTHING, (ship, present) -> present);
        watched.setActive(id, false, Expected.ANYTHING);
        watched.delete(id, Expected.ANYTHING);
        watched.restore(id, Expected.ANYTHING);

        assertEquals(
                List.of(
                        "before create Anna",
                        "validate ANNA",
                        "after create ANNA 1",
                        "asked for ANNA",
                        "ANNA to become Berta",
                        "before update Berta",
                        "validate Berta",
                        "after update Berta 2",
                        "asked for Berta",
                        "Berta to become Berta",
                        "before update Berta",
                        "validate Berta",
                        "after update Berta 3",
                        "before delete Berta",
                        "after delete Berta 4",
                        "validate Berta"),
                log);
    }

    @Test
    void whetherAnObjectMayBeChangedIsAskedBeforeWhatIsWantedIsChecked() {
        ObjectOperations<Ship> refused = engine.operations(
                Ship.describe().build(),
                new ObjectHooks<>() {
                    @Override
                    public void requireUpdatable(Ship ship) {
                        throw new ProblemException(ProblemType.CONFLICT, ship.getName() + " stays.");
                    }
                },
                database.units());
        String id = ship("Anna");

        assertProblem(
                ProblemType.CONFLICT,
                "Anna stays.",
                () -> refused.update(id, Expected.ANYTHING, (ship, present) -> ((Update) present).withName(null)));
        assertEquals("Anna", ships.get(id).getName());
    }

    @Test
    void whatTheDomainThrowsAfterAWriteRollsItBack() {
        ObjectOperations<Ship> refused = engine.operations(
                Ship.describe().build(),
                new ObjectHooks<>() {
                    @Override
                    public void afterUpdate(Ship ship) {
                        throw new ProblemException(ProblemType.CONFLICT, "Not today.");
                    }
                },
                database.units());
        String id = ship("Anna");

        assertProblem(ProblemType.CONFLICT, "Not today.", () -> refused.setActive(id, false, Expected.ANYTHING));
        assertTrue(ships.get(id).isAfloat());
    }

    private String ship(String name) {
        return ships.create(Ship.sloop(1, name)).getId().toString();
    }

    private void rename(String id, Expected expected, String name) {
        UnaryOperator<Update> change = present -> present.withName(name);
        ships.update(id, expected, (ship, present) -> change.apply((Update) present));
    }

    private static void assertPreconditionFailed(String tag, Executable call) {
        ProblemException problem = assertThrows(ProblemException.class, call);
        assertEquals(ProblemType.PRECONDITION_FAILED, problem.type());
        assertEquals(tag, problem.tag().orElseThrow());
        assertTrue(problem.getMessage().contains(tag), problem.getMessage());
    }

    private static void assertProblem(ProblemType type, String detail, Executable call) {
        ProblemException problem = assertThrows(ProblemException.class, call);
        assertEquals(type, problem.type());
        assertEquals(detail, problem.getMessage());
    }

    /** Writes down what it is asked and told, and paints the names of new ships in capitals. */
    private final class Logbook implements ObjectHooks<Ship> {
        @Override
        public void validate(Ship ship, Consumer<FieldError> errors) {
            log.add("validate " + ship.getName());
        }

        @Override
        public void beforeFind(Ship wanted) {
            log.add("before find " + wanted.getName() + " " + wanted.getId());
        }

        @Override
        public void beforeCreate(Ship ship) {
            log.add("before create " + ship.getName());
            ship.setName(ship.getName().toUpperCase());
        }

        @Override
        public void afterCreate(Ship ship) {
            log.add("after create " + ship.getName() + " " + ship.getVersion());
        }

        @Override
        public void requireUpdatable(Ship ship) {
            log.add("asked for " + ship.getName());
        }

        @Override
        public void requireUpdate(Ship ship, Record wanted) {
            log.add(ship.getName() + " to become " + ((Update) wanted).name());
        }

        @Override
        public void beforeUpdate(Ship ship) {
            log.add("before update " + ship.getName());
        }

        @Override
        public void afterUpdate(Ship ship) {
            log.add("after update " + ship.getName() + " " + ship.getVersion());
        }

        @Override
        public void beforeDelete(Ship ship) {
            log.add("before delete " + ship.getName());
        }

        @Override
        public void afterDelete(Ship ship) {
            log.add("after delete " + ship.getName() + " " + ship.getVersion());
        }
    }
}
