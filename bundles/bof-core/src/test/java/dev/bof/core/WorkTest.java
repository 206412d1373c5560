package dev.bof.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.object.ObjectHooks;
import dev.bof.api.object.ObjectOperations;
import dev.bof.api.problem.FieldError;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.request.RequestContext;
import dev.bof.api.request.WriteListener;
import dev.bof.api.write.Change;
import dev.bof.api.write.ChangeKind;
import dev.bof.api.write.Expected;
import dev.bof.core.legacy.Crate;
import dev.bof.core.transaction.Participant;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Work on one object in the transaction of a write: what actions and other bundles' endpoints do. */
@ParameterizedClass
@EnumSource
class WorkTest {
    @Parameter
    private Server server;

    private final List<Change> changes = new ArrayList<>();
    private final Engine engine = Engines.with(new Participant("log", (more, context) -> changes.addAll(more)));
    private Database database;

    @AfterEach
    void everyConnectionIsGivenBack() {
        assertEquals(0, database.connectionsInUse());
        engine.close();
        database.close();
    }

    private ObjectOperations<Ship> ships() throws SQLException {
        database = new Database(server);
        return engine.operations(
                Ship.describe().build(),
                new ObjectHooks<>() {
                    @Override
                    public void validate(Ship ship, Consumer<FieldError> errors) {
                        if (ship.getName().isEmpty()) {
                            errors.accept(new FieldError("name", "empty", "name must not be empty."));
                        }
                    }
                },
                database.units());
    }

    private <T extends BusinessObject<?>> String first(ObjectOperations<T> objects, Record create) {
        String id = objects.create(create).getId().toString();
        changes.clear();
        return id;
    }

    @Test
    void whatTheWorkChangesIsStoredAndTold() throws SQLException {
        ObjectOperations<Ship> ships = ships();
        String id = first(ships, Ship.sloop(1, "Anna"));

        String given = ships.write(id, Expected.version(1), (ship, write) -> {
            ship.setName("Berta");
            write.tell(ChangeKind.CUSTOM, "christen", Map.of("ext.by", "nobody"), Map.of("ext.by", "the king"));
            return "done";
        });

        assertEquals("done", given);
        assertEquals("Berta", ships.get(id).getName());
        Change told = changes.get(0);
        assertEquals(1, changes.size());
        assertEquals(ChangeKind.CUSTOM, told.kind());
        assertEquals("christen", told.action());
        assertEquals(2, told.version());
        assertEquals("Anna", told.before().get("name"));
        assertEquals("Berta", told.after().get("name"));
        assertEquals("the king", told.after().get("ext.by"));
    }

    @Test
    void whatIsNotToldIsAnUpdateWhereAnythingChanged() throws SQLException {
        ObjectOperations<Ship> ships = ships();
        String id = first(ships, Ship.sloop(1, "Anna"));

        ships.write(id, Expected.ANYTHING, (ship, write) -> null);
        assertEquals(List.of(), changes);
        assertEquals(1, ships.get(id).getVersion());

        ships.write(id, Expected.ANYTHING, (ship, write) -> {
            ship.setName("Berta");
            return null;
        });
        assertEquals(ChangeKind.UPDATED, changes.get(0).kind());
        assertNull(changes.get(0).action());
    }

    @Test
    void whatTheWorkLeavesIsWhatTheColumnsKeep() throws SQLException {
        ObjectOperations<Ship> ships = ships();
        String id = first(ships, Ship.sloop(1, "Anna"));

        Ship given = ships.write(id, Expected.ANYTHING, (ship, write) -> {
            ship.setTonnage(new BigDecimal("13.5"));
            return ship;
        });

        assertEquals(ships.response(ships.get(id)), ships.response(given));
        assertEquals(new BigDecimal("13.50"), changes.get(0).after().get("tonnage"));
    }

    @Test
    void whatBelongsToTheObjectRaisesItsVersion() throws SQLException {
        ObjectOperations<Ship> ships = ships();
        String id = first(ships, Ship.sloop(1, "Anna"));

        ships.write(id, Expected.ANYTHING, (ship, write) -> {
            write.tell(ChangeKind.EXTENSION_SET, null, Map.of(), Map.of("ext.limit", 5));
            return null;
        });
        ships.write(id, Expected.ANYTHING, (ship, write) -> {
            write.tell(ChangeKind.CUSTOM, "salute", Map.of(), Map.of());
            return null;
        });

        assertEquals(2, changes.get(0).version());
        assertEquals(2, changes.get(1).version());
        assertEquals(2, ships.get(id).getVersion());
        assertThrows(
                IllegalArgumentException.class,
                () -> ships.write(id, Expected.ANYTHING, (ship, write) -> {
                    write.tell(ChangeKind.UPDATED, "salute", Map.of(), Map.of());
                    return null;
                }));
    }

    @Test
    void theDomainsRulesHoldAndTheConnectionIsTheWritesOwn() throws SQLException {
        ObjectOperations<Ship> ships = ships();
        String id = first(ships, Ship.sloop(1, "Anna"));

        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> ships.write(id, Expected.ANYTHING, (ship, write) -> {
                    log(write.connection());
                    ship.setName("");
                    return null;
                }));

        assertEquals(ProblemType.VALIDATION, refused.type());
        assertEquals(0, database.count("SELECT count(*) FROM logbook"));
        ships.write(id, Expected.ANYTHING, (ship, write) -> {
            log(write.connection());
            assertThrows(SQLException.class, write.connection()::commit);
            return null;
        });
        assertEquals(1, database.count("SELECT count(*) FROM logbook"));
    }

    private static void log(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO logbook (entry) VALUES ('worked')");
        }
    }

    @Test
    void aTakenKeyAndAnotherStateAreTheProblemsOfEveryWrite() throws SQLException {
        ObjectOperations<Ship> ships = ships();
        String id = first(ships, Ship.sloop(1, "Anna"));
        ships.create(Ship.sloop(1, "Berta"));

        ProblemException taken = assertThrows(
                ProblemException.class,
                () -> ships.write(id, Expected.ANYTHING, (ship, write) -> {
                    ship.setName("Berta");
                    return null;
                }));
        assertEquals("name 'Berta' is already taken in this company.", taken.getMessage());
        assertEquals(
                ProblemType.PRECONDITION_FAILED,
                assertThrows(ProblemException.class, () -> ships.write(id, Expected.version(7), (ship, write) -> null))
                        .type());
    }

    @Test
    void theRequestsListenerIsToldWhatTheWorkGives() throws SQLException {
        ObjectOperations<Ship> ships = ships();
        String id = first(ships, Ship.sloop(1, "Anna"));
        List<Object> heard = new ArrayList<>();
        WriteListener listener = new WriteListener() {
            @Override
            public void begun(Connection connection) {
                heard.add("begun");
            }

            @Override
            public void committing(Object result, Connection connection) {
                heard.add(result);
            }
        };

        RequestContext.Scope scope = new RequestContext("eve", "c-1", "framework", listener).open();
        try {
            ships.write(id, Expected.ANYTHING, (ship, write) -> 42);
        } finally {
            scope.close();
        }

        assertEquals(List.of("begun", 42), heard);
    }

    @Test
    void withoutAVersionTheContentTells() throws SQLException {
        ObjectDescriptor<Crate> descriptor = Crate.DESCRIPTOR;
        database = new Database(server, descriptor.route(), "/legacy.sql");
        ObjectOperations<Crate> crates = engine.operations(descriptor, new ObjectHooks<>() {}, database.units());
        String id = first(crates, Crate.of("A"));
        String tag = crates.tag(crates.get(id));

        crates.write(id, new Expected(Set.of(tag)), (crate, write) -> {
            crate.setLabel("worn");
            return null;
        });

        assertNotEquals(tag, crates.tag(crates.get(id)));
        assertEquals(0, changes.get(0).version());
    }
}
