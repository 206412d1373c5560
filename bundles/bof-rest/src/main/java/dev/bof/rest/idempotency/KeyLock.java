package dev.bof.rest.idempotency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Holds a key as long as a transaction lasts, so that any node can tell a request that is at work from one whose node
 * was killed, without a clock. An embedded database has one node, which needs no lock beside its own memory.
 */
final class KeyLock {
    /** A condition of a statement that is true where it has got the lock; it has one parameter. */
    static final String CONDITION = "pg_try_advisory_xact_lock(?)";

    private KeyLock() {}

    static boolean hasLocks(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** Takes the lock for the connection's transaction; false where another transaction has it. Never waits. */
    static boolean tryHold(Connection connection, Key key) throws SQLException {
        if (!hasLocks(connection)) {
            return true;
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT " + CONDITION)) {
            select.setLong(1, key.number());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
