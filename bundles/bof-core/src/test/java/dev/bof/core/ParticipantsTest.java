package dev.bof.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.object.ObjectHooks;
import dev.bof.api.object.ObjectOperations;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.query.Query;
import dev.bof.api.request.RequestContext;
import dev.bof.api.request.WriteListener;
import dev.bof.api.write.Change;
import dev.bof.api.write.ChangeKind;
import dev.bof.api.write.Expected;
import dev.bof.api.write.WriteContext;
import dev.bof.api.write.WriteParticipant;
import dev.bof.core.Ship.Update;
import dev.bof.core.transaction.Participant;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What those are told who take part in writes, and what they can do. */
@Timeout(60)
@ParameterizedClass
@EnumSource
class ParticipantsTest {
    @Parameter
    private Server server;

    private static final Duration NO_TIME = Duration.ZERO;

    private final List<Change> changes = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final ExecutorService others = Executors.newCachedThreadPool();
    private Database database;

    @BeforeEach
    void start() throws SQLException {
        database = new Database(server);
    }

    @AfterEach
    void everyConnectionIsGivenBack() {
        others.shutdown();
        assertEquals(0, database.connectionsInUse());
        database.close();
    }

    @Test
    void aParticipantIsToldWhatAWriteDidToAnObject() {
        ObjectOperations<Ship> ships = ships(participant("log", (more, context) -> changes.addAll(more)));
        RequestContext request = new RequestContext("eve", "c-1", "framework", null);

        Ship anna = during(request, () -> ships.create(Ship.sloop(7, "Anna")));
        String id = anna.getId().toString();
        ships.update(id, Expected.ANYTHING, (ship, present) -> ((Update) present).withName("Berta"));

        Change created = changes.get(0);
        assertEquals("ship", created.objectType());
        assertEquals("ships", created.route());
        assertEquals(id, created.objectId());
        assertEquals(7, created.companyId());
        assertEquals(1, created.version());
        assertEquals(List.of(), List.copyOf(created.before().keySet()));
        assertEquals(
                List.of("id", "company_id", "name", "rig", "afloat", "tonnage"),
                List.copyOf(created.after().keySet()));
        assertEquals(anna.getId(), created.after().get("id"));
        assertEquals("eve", created.actor());
        assertEquals("c-1", created.correlationId());
        assertEquals("framework", created.variant());
        assertEquals(anna.getUpdatedAt(), created.time());
        Change updated = changes.get(1);
        assertEquals(2, updated.version());
        assertEquals("Anna", updated.before().get("name"));
        assertEquals("Berta", updated.after().get("name"));
        assertEquals("system", updated.actor());
        assertNull(updated.variant());
    }

    @Test
    void eachKindOfWriteIsTold() {
        ObjectOperations<Ship> ships = ships(participant("log", (more, context) -> changes.addAll(more)));
        String id = ships.create(Ship.sloop(1, "Anna")).getId().toString();
        ships.setActive(id, false, Expected.ANYTHING);
        ships.update(id, Expected.ANYTHING, (ship, present) -> ((Update) present).withAfloat(true));
        ships.update(id, Expected.ANYTHING, (ship, present) -> ((Update) present).withTonnage("13"));
        ships.delete(id, Expected.ANYTHING);
        ships.restore(id, Expected.ANYTHING);

        assertEquals(
                List.of(
                        ChangeKind.CREATED,
                        ChangeKind.UPDATED,
                        ChangeKind.DEACTIVATED,
                        ChangeKind.UPDATED,
                        ChangeKind.ACTIVATED,
                        ChangeKind.UPDATED,
                        ChangeKind.DELETED,
                        ChangeKind.RESTORED),
                changes.stream().map(Change::kind).toList());
    }

    @Test
    void aWriteThatChangesNothingIsNotTold() {
        ObjectOperations<Ship> ships = ships(participant("log", (more, context) -> changes.addAll(more)));
        String id = ships.create(Ship.sloop(1, "Anna")).getId().toString();

        ships.update(id, Expected.ANYTHING, (ship, present) -> present);
        ships.setActive(id, true, Expected.ANYTHING);
        ships.restore(id, Expected.ANYTHING);

        assertEquals(1, changes.size());
    }

    @Test
    void whatAParticipantWritesIsCommittedOrRolledBackWithTheWrite() throws SQLException {
        WriteParticipant second = (more, context) -> {
            if (more.get(0).after().get("name").equals("Berta")) {
                throw new SQLException("The second one objects.", "99999");
            }
        };
        ObjectOperations<Ship> ships =
                ships(participant("log", ParticipantsTest::writeLogbook), participant("second", second));

        ships.create(Ship.sloop(1, "Anna"));
        PersistenceException failure =
                assertThrows(PersistenceException.class, () -> ships.create(Ship.sloop(1, "Berta")));

        assertEquals("99999", ((SQLException) failure.getCause()).getSQLState());
        assertEquals(1, database.count("SELECT COUNT(*) FROM logbook"));
        assertEquals(1, ships.list(Query.all()).total());
    }

    @Test
    void aProblemThatAParticipantFindsIsTheAnswer() {
        ProblemException problem = new ProblemException(ProblemType.FORBIDDEN, "Not this one.");
        ObjectOperations<Ship> ships = ships(participant("log", (more, context) -> {
            throw problem;
        }));

        assertSame(problem, assertThrows(ProblemException.class, () -> ships.create(Ship.sloop(1, "Anna"))));
        assertEquals(0, ships.list(Query.all()).total());
    }

    @Test
    void aParticipantCannotEndTheTransactionNorKeepItsConnection() {
        List<Connection> kept = new ArrayList<>();
        ObjectOperations<Ship> ships = ships(participant("log", (more, context) -> {
            Connection connection = context.connection();
            assertThrows(SQLException.class, connection::commit);
            assertThrows(SQLException.class, connection::rollback);
            assertThrows(SQLException.class, () -> connection.setAutoCommit(true));
            assertThrows(SQLException.class, connection::setSavepoint);
            assertThrows(SQLException.class, connection::close);
            assertSame(connection, connection.unwrap(Connection.class));
            assertFalse(connection.getAutoCommit());
            kept.add(connection);
        }));

        ships.create(Ship.sloop(1, "Anna"));

        assertEquals(1, ships.list(Query.all()).total());
        assertThrows(SQLException.class, () -> kept.get(0).createStatement());
    }

    @Test
    void afterTheCommitAParticipantIsToldSoAndCanRefuseNothingAnyMore() {
        ObjectOperations<Ship> ships = ships(participant("log", new WriteParticipant() {
            @Override
            public void changed(List<Change> more, WriteContext context) {
                changes.addAll(more);
            }

            @Override
            public void committed(List<Change> more) {
                assertEquals(changes, more);
                calls.add("committed");
                throw new IllegalStateException("Nobody listens.");
            }
        }));

        ships.create(Ship.sloop(1, "Anna"));
        assertThrows(ProblemException.class, () -> ships.create(Ship.sloop(1, "Anna")));

        assertEquals(List.of("committed"), calls);
        assertEquals(1, ships.list(Query.all()).total());
    }

    @Test
    void withoutARequiredParticipantThereAreReadsAndNoWrites() throws SQLException {
        String id = ships().create(Ship.sloop(1, "Anna")).getId().toString();
        ObjectOperations<Ship> audited = Engines.with(participant("log", (more, context) -> changes.addAll(more)))
                .operations(Ship.describe().requires("audit", "log").build(), new ObjectHooks<>() {}, database.units());

        List<String> statements = database.statementsOf(() -> {
            assertMissing("audit", () -> audited.create(Ship.sloop(1, "Berta")));
            assertMissing("audit", () -> audited.setActive(id, false, Expected.ANYTHING));
            assertMissing("audit", () -> audited.delete(id, Expected.ANYTHING));
        });

        assertEquals(List.of(), statements);
        assertEquals(List.of(), changes);
        assertEquals("Anna", audited.get(id).getName());
    }

    @Test
    void aParticipantThatLeavesIsLetGoWhenTheWriteThatTookItHasEnded() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Participant leaving = participant("log", (more, context) -> {
            called.countDown();
            await(goOn);
            changes.addAll(more);
        });
        ObjectOperations<Ship> ships = ships(leaving);
        Future<Ship> write = others.submit(() -> ships.create(Ship.sloop(1, "Anna")));
        await(called);

        Future<?> leave = others.submit(() -> {
            leaving.drain(Duration.ofMinutes(1));
            calls.add("left after " + changes.size() + " change");
        });
        goOn.countDown();
        write.get();
        leave.get();

        assertEquals(List.of("left after 1 change"), calls);
    }

    @Test
    void aWriteThatOutlastsTheDrainFailsAndCallsNobody() {
        Participant leaving = participant("log", (more, context) -> changes.addAll(more));
        ObjectOperations<Ship> ships = Engines.with(leaving)
                .operations(
                        Ship.describe().build(),
                        new ObjectHooks<>() {
                            @Override
                            public void afterCreate(Ship ship) {
                                leaving.drain(NO_TIME);
                            }
                        },
                        database.units());

        assertMissing("log", () -> ships.create(Ship.sloop(1, "Anna")));

        assertEquals(List.of(), changes);
        assertEquals(0, ships.list(Query.all()).total());
    }

    @Test
    void whatLeavesIsTakenByNoWriteAnyMore() {
        Participant left = participant("log", (more, context) -> changes.addAll(more));
        left.drain(NO_TIME);

        ships(left).create(Ship.sloop(1, "Anna"));

        assertEquals(List.of(), changes);
    }

    @Test
    void theRequestsListenerEnclosesAllThatIsWritten() throws SQLException {
        ObjectOperations<Ship> ships = ships(participant("log", (more, context) -> calls.add("changed")));
        List<Object> results = new ArrayList<>();
        WriteListener listener = new WriteListener() {
            @Override
            public void begun(Connection connection) throws SQLException {
                calls.add("begun");
                insert(connection, "begun");
            }

            @Override
            public void committing(Object result, Connection connection) throws SQLException {
                calls.add("committing");
                results.add(result);
                insert(connection, "committing");
            }
        };
        RequestContext request = new RequestContext("eve", "c-1", "framework", listener);

        Ship anna = during(request, () -> ships.create(Ship.sloop(1, "Anna")));
        assertThrows(ProblemException.class, () -> during(request, () -> ships.create(Ship.sloop(1, "Anna"))));
        during(request, () -> {
            ships.delete(anna.getId().toString(), Expected.ANYTHING);
            return null;
        });

        assertSame(anna, results.get(0));
        assertNull(results.get(1));
        assertEquals(List.of("begun", "changed", "committing", "begun", "begun", "changed", "committing"), calls);
        assertEquals(4, database.count("SELECT COUNT(*) FROM logbook"));
    }

    private static <R> R during(RequestContext request, Supplier<R> work) {
        RequestContext.Scope scope = request.open();
        try {
            return work.get();
        } finally {
            scope.close();
        }
    }

    private ObjectOperations<Ship> ships(Participant... participants) {
        return Engines.with(participants).operations(Ship.describe().build(), new ObjectHooks<>() {}, database.units());
    }

    private static Participant participant(String name, WriteParticipant service) {
        return new Participant(name, service);
    }

    private static void writeLogbook(List<Change> changes, WriteContext context) throws SQLException {
        for (Change change : changes) {
            insert(context.connection(), change.kind() + " " + change.objectId());
        }
    }

    private static void insert(Connection connection, String entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO logbook VALUES (?)")) {
            insert.setString(1, entry);
            insert.executeUpdate();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertMissing(String name, Executable write) {
        ProblemException problem = assertThrows(ProblemException.class, write);
        assertEquals(ProblemType.CAPABILITY_MISSING, problem.type());
        assertTrue(problem.retryAfter().isPresent());
        assertEquals("There are no writes while '" + name + "' is missing.", problem.getMessage());
    }
}
