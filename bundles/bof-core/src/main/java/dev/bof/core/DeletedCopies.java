package dev.bof.core;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.persistence.Dialect;
import dev.bof.core.transaction.RefusedException;
import dev.bof.core.transaction.Sql;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Keeps the rows that deletions remove, where a table has no mark for deleted objects. A copy is a JSON object of all
 * columns, also of those that the entity does not map. Rows of other tables that go with the row are not kept.
 */
final class DeletedCopies {
    private static final String FORGET = "DELETE FROM bof_deleted_objects WHERE route = ? AND object_id = ?";
    private static final String KEEP =
            "INSERT INTO bof_deleted_objects (route, object_id, copy, deleted_at) VALUES (?, ?, ?, ?)";
    private static final String LOOK =
            "SELECT copy FROM bof_deleted_objects WHERE route = ? AND object_id = ? FOR UPDATE";

    private final String route;
    private final TableRows rows;
    private final ObjectMapper json = new ObjectMapper();

    DeletedCopies(String route, EntityType<? extends BusinessObject<?>> entity, Dialect dialect) {
        this.route = route;
        this.rows = TableRows.of(entity, dialect);
    }

    /** Copies the row of an object that is about to be removed; an older copy of the same id goes. */
    void keep(EntityManager em, Object key, Instant now) {
        Connection connection = em.unwrap(Connection.class);
        Sql.run(() -> {
            String copy = json(rows.read(connection, key));
            forget(connection, key);
            try (PreparedStatement keep = statement(connection, KEEP, key)) {
                keep.setString(3, copy);
                keep.setObject(4, now.atOffset(ZoneOffset.UTC));
                keep.executeUpdate();
            }
        });
    }

    /**
     * Puts a row back and forgets its copy. Who comes at the same time waits, and finds no copy any more.
     *
     * @return false where there is no copy
     * @throws RefusedException if the table does not take the row, because a unique key was taken meanwhile
     */
    boolean bringBack(EntityManager em, Object key) {
        Connection connection = em.unwrap(Connection.class);
        String copy = Sql.ask(() -> look(connection, key));
        if (copy == null) {
            return false;
        }
        RefusedException.from(() -> Sql.run(() -> rows.write(connection, row(copy))));
        Sql.run(() -> forget(connection, key));
        return true;
    }

    private String look(Connection connection, Object key) throws SQLException {
        try (PreparedStatement look = statement(connection, LOOK, key);
                ResultSet found = look.executeQuery()) {
            return found.next() ? found.getString(1) : null;
        }
    }

    private void forget(Connection connection, Object key) throws SQLException {
        try (PreparedStatement forget = statement(connection, FORGET, key)) {
            forget.executeUpdate();
        }
    }

    private PreparedStatement statement(Connection connection, String sql, Object key) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, route);
        statement.setString(2, key.toString());
        return statement;
    }

    private String json(Map<String, String> row) {
        try {
            return json.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written as JSON", e);
        }
    }

    private Map<String, String> row(String copy) {
        try {
            return json.readerForMapOf(String.class).readValue(copy);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the copy of a deleted object of " + route + " is not what was kept", e);
        }
    }
}
