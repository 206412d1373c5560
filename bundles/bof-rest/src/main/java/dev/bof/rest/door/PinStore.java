package dev.bof.rest.door;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Pins and their history as rows, the same for all nodes. Every change of a route's pin raises its revision. */
final class PinStore {
    private final DataSource database;

    PinStore(DataSource database) {
        this.database = database;
    }

    Map<String, Pin> read() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT route, variant, previous, revision FROM bof_route_pin");
                ResultSet rows = select.executeQuery()) {
            Map<String, Pin> pins = new HashMap<>();
            while (rows.next()) {
                pins.put(rows.getString(1), new Pin(rows.getString(2), rows.getString(3), rows.getLong(4)));
            }
            return pins;
        }
    }

    /**
     * Writes a pin and its line of history in one transaction.
     *
     * @param known the revision that the change is based on
     * @param pin the new pin, one revision higher
     * @return false where another node has changed the pin meanwhile: nothing is written then
     */
    boolean write(String route, long known, Pin pin, String actor) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean written =
                    known == 0 ? insert(connection, route, pin, actor) : update(connection, route, pin, actor);
            if (written) {
                remember(connection, route, pin, actor);
                connection.commit();
            } else {
                connection.rollback();
            }
            return written;
        }
    }

    private static boolean insert(Connection connection, String route, Pin pin, String actor) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO bof_route_pin (variant, previous, revision, changed_at, changed_by, route)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")) {
            return bind(insert, pin, actor, route) == 1;
        } catch (SQLException e) {
            // another node has pinned the route for the first time just before
            if (e.getSQLState() != null && e.getSQLState().startsWith("23")) {
                return false;
            }
            throw e;
        }
    }

    private static boolean update(Connection connection, String route, Pin pin, String actor) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE bof_route_pin SET variant = ?, previous = ?, revision = ?, changed_at = ?, changed_by = ?"
                        + " WHERE route = ? AND revision = ?")) {
            update.setLong(7, pin.revision() - 1);
            return bind(update, pin, actor, route) == 1;
        }
    }

    private static void remember(Connection connection, String route, Pin pin, String actor) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO bof_route_pin_history (variant, previous, revision, changed_at, changed_by, route)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")) {
            bind(insert, pin, actor, route);
        }
    }

    private static int bind(PreparedStatement statement, Pin pin, String actor, String route) throws SQLException {
        statement.setString(1, pin.variant());
        statement.setString(2, pin.previous());
        statement.setLong(3, pin.revision());
        statement.setTimestamp(4, Timestamp.from(Instant.now()));
        statement.setString(5, actor);
        statement.setString(6, route);
        return statement.executeUpdate();
    }
}
