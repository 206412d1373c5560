package dev.bof.itests.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the database says of the route of the partners. */
record Pin(String variant, long revision) {
    /** What there is before the first cutover. */
    static final Pin NONE = new Pin(null, 0);

    /** What a cutover to the other variant makes of it. */
    Pin next() {
        return new Pin("framework".equals(variant) ? "legacy" : "framework", revision + 1);
    }

    /** Fails where the history has not come as far as the pin, or further. */
    static Pin read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select variant, revision,
                               (select max(revision) from bof_route_pin_history h where h.route = p.route)
                        from bof_route_pin p where route = 'partners'
                        """)) {
            if (!rows.next()) {
                return NONE;
            }
            if (rows.getLong(2) != rows.getLong(3)) {
                throw new AssertionError("pin " + rows.getLong(2) + ", history " + rows.getLong(3));
            }
            return new Pin(rows.getString(1), rows.getLong(2));
        }
    }
}
