package dev.bof.persistence.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.persistence.Fake;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackedConnectionTest {
    private final List<String> calls = new ArrayList<>();
    private final List<TrackedConnection> closed = new ArrayList<>();
    private final TrackedConnection tracked =
            new TrackedConnection(Fake.of(Connection.class, new Pooled()), closed::add);
    private final Connection connection = tracked.handle();
    private SQLException commitFailure;
    private SQLException rollbackFailure;
    private boolean broken;
    private Runnable duringCommit = () -> {};

    @Test
    void everyCallReachesTheDatabase() throws SQLException {
        connection.setAutoCommit(false);
        connection.commit();
        connection.close();
        assertEquals(List.of("setAutoCommit", "commit", "close"), calls);
        assertEquals(List.of(tracked), closed);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"08006", "08003", "57P01", "90067", "90098", "90121"})
    void aCommitWithoutAnswerHasAnUnknownOutcome(String state) {
        commitFailure = new SQLException("broken", state);
        SQLException thrown = assertThrows(SQLException.class, connection::commit);
        assertEquals("08007", thrown.getSQLState());
        assertSame(commitFailure, thrown.getCause());
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "25P02", "90131"})
    void aRefusedCommitIsToldAsItIs(String state) {
        commitFailure = new SQLException("refused", state);
        assertSame(commitFailure, assertThrows(SQLException.class, connection::commit));
    }

    @Test
    void afterARefusedCommitTheConnectionGoesOn() throws SQLException {
        commitFailure = new SQLException("refused", "23505");
        assertThrows(SQLException.class, connection::commit);
        connection.rollback();
        commitFailure = null;
        connection.commit();
        assertEquals(List.of("commit", "rollback", "commit"), calls);
    }

    @Test
    void aConnectionThatBrokeBeforeItsCommitIsNotInDoubt() {
        broken = true;
        assertEquals(
                "08003", assertThrows(SQLException.class, connection::commit).getSQLState());
        assertEquals(List.of(), calls);
    }

    @Test
    void aConnectionThatBrokeNeedsNoRollback() throws SQLException {
        broken = true;
        connection.rollback();
        assertEquals(List.of(), calls);
    }

    @Test
    void aRollbackThatFindsTheConnectionLostHidesNoOtherFailure() throws SQLException {
        rollbackFailure = new SQLException("broken", "08006");
        connection.rollback();
        rollbackFailure = new SQLException("refused", "25000");
        assertSame(rollbackFailure, assertThrows(SQLException.class, connection::rollback));
    }

    @Test
    void onceTakenNothingIsCommitted() throws SQLException {
        assertTrue(tracked.take());
        assertThrows(SQLTransientConnectionException.class, connection::commit);
        assertThrows(SQLTransientConnectionException.class, () -> connection.setAutoCommit(false));
        connection.rollback();
        connection.close();
        assertTrue(connection.isClosed());
        assertEquals(List.of(), calls, "the taker alone deals with the database and the pool");
    }

    @Test
    void takenDuringTheCommitTheOutcomeIsUnknown() {
        duringCommit = tracked::take;
        assertEquals(
                "08007", assertThrows(SQLException.class, connection::commit).getSQLState());
    }

    @Test
    void onlyOneCanTakeItAndNobodyAfterItsClose() throws SQLException {
        assertTrue(tracked.take());
        assertFalse(tracked.take());
        TrackedConnection other = new TrackedConnection(Fake.of(Connection.class, new Pooled()), closed::add);
        other.handle().close();
        assertFalse(other.take());
    }

    @Test
    void closedTwiceItGoesBackToThePoolOnce() throws SQLException {
        connection.close();
        connection.close();
        assertEquals(List.of("close"), calls);
        assertThrows(SQLTransientConnectionException.class, connection::commit);
    }

    @Test
    void theDriverBehindItCanBeReached() throws SQLException {
        assertTrue(connection.isWrapperFor(Connection.class));
        assertSame(connection, connection.unwrap(Connection.class));
        assertTrue(connection.isWrapperFor(String.class));
        assertEquals("the driver", connection.unwrap(String.class));
    }

    @Test
    void connectionsAreToldApartByIdentity() {
        assertEquals(connection, connection);
        assertNotSame(connection, tracked.handle());
        assertEquals(System.identityHashCode(connection), connection.hashCode());
    }

    /** What the pool would give. */
    public final class Pooled {
        public void setAutoCommit(boolean on) {
            calls.add("setAutoCommit");
        }

        public void commit() throws SQLException {
            calls.add("commit");
            duringCommit.run();
            if (commitFailure != null) {
                throw commitFailure;
            }
        }

        public void rollback() throws SQLException {
            calls.add("rollback");
            if (rollbackFailure != null) {
                throw rollbackFailure;
            }
        }

        public boolean getAutoCommit() {
            return false;
        }

        public void close() {
            calls.add("close");
        }

        public boolean isClosed() {
            return broken;
        }

        public boolean isWrapperFor(Class<?> type) {
            return type == String.class;
        }

        public Object unwrap(Class<?> type) {
            return "the driver";
        }
    }
}
