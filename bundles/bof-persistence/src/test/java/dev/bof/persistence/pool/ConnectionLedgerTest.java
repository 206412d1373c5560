package dev.bof.persistence.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.persistence.Engine;
import dev.bof.persistence.FakeBundle;
import dev.bof.persistence.TestConfig;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osgi.framework.Bundle;

@Timeout(60)
class ConnectionLedgerTest {
    private final Bundle leaving = new FakeBundle("leaving", Path.of(".")).bundle();
    private final Bundle staying = new FakeBundle("staying", Path.of(".")).bundle();
    private TestConfig database;
    private ConnectionPool pool;
    private ConnectionLedger ledger;
    private DataSource source;

    private void open(Engine engine) throws SQLException {
        database = engine.freshDatabase();
        Engine.run(database, "CREATE TABLE t (id INT PRIMARY KEY)");
        pool = new ConnectionPool(database);
        ledger = new ConnectionLedger(pool);
        source = ledger.open(leaving, pool::take);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatTheBundleWroteIsRolledBackAndCannotBeCommitted(Engine engine) throws SQLException {
        open(engine);
        Connection connection = writing();
        assertEquals(1, ledger.abort(leaving));
        assertThrows(SQLException.class, connection::commit);
        connection.close();
        assertEquals("0", Engine.ask(database, "SELECT COUNT(*) FROM t"));
        assertThePoolIsWhole();
    }

    @ParameterizedTest
    @EnumSource
    void otherBundlesKeepTheirs(Engine engine) throws SQLException {
        open(engine);
        try (Connection other = ledger.open(staying, pool::take).getConnection();
                Statement statement = other.createStatement()) {
            assertEquals(0, ledger.abort(leaving));
            assertTrue(statement.execute("SELECT 1"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionInsideAStatementIsTakenToo(Engine engine) throws Exception {
        open(engine);
        Connection blocker = ledger.open(staying, pool::take).getConnection();
        blocker.setAutoCommit(false);
        blocker.createStatement().execute("SELECT * FROM t WHERE id = 1 FOR UPDATE");
        blocker.createStatement().execute("INSERT INTO t VALUES (1)");
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> {
            try (Statement statement = connection.createStatement()) {
                started.countDown();
                statement.execute("INSERT INTO t VALUES (1)");
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        started.await();
        assertEquals(1, ledger.abort(leaving));
        assertThrows(ExecutionException.class, waiting::get);
        blocker.commit();
        blocker.close();
        assertThePoolIsWhole();
    }

    @Test
    void aStatementThatNobodyCanStopDoesNotStopTheTaker() throws Exception {
        open(Engine.H2);
        Engine.run(database, "CREATE ALIAS STUBBORN FOR \"" + Stubborn.class.getName() + ".call\"");
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        CompletableFuture<Void> stuck = CompletableFuture.runAsync(() -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO t VALUES (1)");
                statement.execute("CALL STUBBORN()");
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        Stubborn.BUSY.await();
        assertEquals(1, ledger.abort(leaving));
        Stubborn.MAY_END.countDown();
        assertThrows(ExecutionException.class, stuck::get);
        assertEquals("0", Engine.ask(database, "SELECT COUNT(*) FROM t"));
    }

    @Test
    void aBundleThatLeavesGivesBackWhatItForgot() throws SQLException {
        open(Engine.H2);
        BundleDataSource given = (BundleDataSource) source;
        Connection forgotten = writing();
        ledger.close(leaving, given);
        assertTrue(forgotten.isClosed());
        assertThrows(SQLException.class, given::getConnection);
        assertEquals(0, ledger.abort(leaving));
        assertThePoolIsWhole();
    }

    @Test
    void closedConnectionsAreNobodysAnyMore() throws SQLException {
        open(Engine.H2);
        source.getConnection().close();
        assertEquals(0, ledger.abort(leaving));
        assertFalse(source.isWrapperFor(String.class));
    }

    private Connection writing() throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        connection.createStatement().execute("INSERT INTO t VALUES (1)");
        return connection;
    }

    /** Every connection can be had at once, and each is of use. */
    private void assertThePoolIsWhole() throws SQLException {
        List<Connection> all = new ArrayList<>();
        DataSource fresh = ledger.open(staying, pool::take);
        for (int i = 0; i < database.pool_size(); i++) {
            Connection connection = fresh.getConnection();
            all.add(connection);
            assertTrue(connection.createStatement().execute("SELECT 1"));
        }
        for (Connection connection : all) {
            connection.close();
        }
    }

    /** A function of the database that hears nothing while it runs. */
    public static final class Stubborn {
        private static final CountDownLatch BUSY = new CountDownLatch(1);
        private static final CountDownLatch MAY_END = new CountDownLatch(1);

        private Stubborn() {}

        public static int call() throws InterruptedException {
            BUSY.countDown();
            MAY_END.await();
            return 1;
        }
    }
}
