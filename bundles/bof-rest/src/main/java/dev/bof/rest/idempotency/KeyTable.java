package dev.bof.rest.idempotency;

import dev.bof.rest.answer.RenderedAnswer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Optional;

/** Keys and first answers as rows, the same for all nodes. Every method works in the transaction of its connection. */
final class KeyTable {
    private static final String COLUMNS =
            "INSERT INTO bof_idempotency_key (status, headers, body, actor, key_value, fingerprint, variant)";
    private static final String INSERT = COLUMNS + " VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_LOCKED =
            COLUMNS + " SELECT ?, ?, ?, ?, ?, ?, ? WHERE " + KeyLock.CONDITION + " ON CONFLICT DO NOTHING";
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String LOCK_TIMEOUT = "HYT00";

    private KeyTable() {}

    static Optional<KeptKey> find(Connection connection, Key key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT fingerprint, variant, status, headers, body"
                + " FROM bof_idempotency_key WHERE actor = ? AND key_value = ?")) {
            select.setString(1, key.actor());
            select.setString(2, key.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(kept(row)) : Optional.empty();
            }
        }
    }

    private static KeptKey kept(ResultSet row) throws SQLException {
        int status = row.getInt(3);
        RenderedAnswer answer =
                row.wasNull() ? null : new RenderedAnswer(status, HeaderLines.read(row.getString(4)), row.getBytes(5));
        return new KeptKey(row.getString(1), row.getString(2), answer);
    }

    /**
     * Gives a key to a request, and locks it until the transaction ends.
     *
     * @param answer null where it is still to come
     * @return false where another request has it, or is about to have it
     */
    static boolean insert(Connection connection, KeyedRequest request, String variant, RenderedAnswer answer)
            throws SQLException {
        return KeyLock.hasLocks(connection)
                ? insert(
                        connection,
                        INSERT_LOCKED,
                        request,
                        variant,
                        answer,
                        request.key().number())
                : insert(connection, INSERT, request, variant, answer, null);
    }

    /** Gives a key to a request that has locked it in another transaction; false where another request has it. */
    static boolean claim(Connection connection, KeyedRequest request, String variant) throws SQLException {
        return insert(connection, INSERT, request, variant, null, null);
    }

    private static boolean insert(
            Connection connection, String sql, KeyedRequest request, String variant, RenderedAnswer answer, Long lock)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            bind(insert, answer);
            insert.setString(4, request.key().actor());
            insert.setString(5, request.key().value());
            insert.setString(6, request.fingerprint());
            insert.setString(7, variant);
            if (lock != null) {
                insert.setLong(8, lock);
            }
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState()) || LOCK_TIMEOUT.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** Adds the answer to a key that has none yet; false where there is no such key. */
    static boolean complete(Connection connection, Key key, RenderedAnswer answer) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE bof_idempotency_key SET status = ?, headers = ?, body = ?"
                        + " WHERE actor = ? AND key_value = ? AND status IS NULL")) {
            bind(update, answer);
            update.setString(4, key.actor());
            update.setString(5, key.value());
            return update.executeUpdate() == 1;
        }
    }

    private static void bind(PreparedStatement statement, RenderedAnswer answer) throws SQLException {
        if (answer == null) {
            statement.setNull(1, Types.INTEGER);
            statement.setNull(2, Types.VARCHAR);
            statement.setNull(3, Types.VARBINARY);
        } else {
            statement.setInt(1, answer.status());
            statement.setString(2, HeaderLines.write(answer.headers()));
            statement.setBytes(3, answer.body());
        }
    }

    /** Frees a key that has no answer. */
    static void delete(Connection connection, Key key) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM bof_idempotency_key WHERE actor = ? AND key_value = ? AND status IS NULL")) {
            delete.setString(1, key.actor());
            delete.setString(2, key.value());
            delete.executeUpdate();
        }
    }

    /** Frees the keys that were kept for a day, by the database's clock; gives their number. */
    static int expire(Connection connection) throws SQLException {
        try (Statement delete = connection.createStatement()) {
            return delete.executeUpdate(
                    "DELETE FROM bof_idempotency_key WHERE created_at < CURRENT_TIMESTAMP - INTERVAL '24' HOUR");
        }
    }
}
