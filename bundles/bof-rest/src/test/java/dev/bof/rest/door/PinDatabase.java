package dev.bof.rest.door;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A database with the tables of the routes, which can be away, and in which others may be at work meanwhile. */
final class PinDatabase {
    private final JdbcDataSource database = new JdbcDataSource();
    private Step before = () -> {};

    /** Something that happens before a connection is given. */
    @FunctionalInterface
    interface Step {
        void run() throws SQLException;
    }

    PinDatabase() {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        try {
            migrate("V1__route_pins.sql");
            migrate("V3__url_variants.sql");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void migrate(String name) throws IOException, SQLException {
        try (InputStream script = getClass().getResourceAsStream("/db/routes/" + name);
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The same database as another node reaches it. */
    DataSource ofAnotherNode() {
        return database;
    }

    /** Answers every request for a connection with an error from now on. */
    void isAway(String sqlState) {
        before = () -> {
            throw new SQLException("away", sqlState);
        };
    }

    void isBack() {
        before = () -> {};
    }

    /** Lets something happen before each {@code n}th connection from now on. */
    void beforeEach(int n, Step step) {
        int[] given = {0};
        before = () -> {
            given[0]++;
            if (given[0] % n == 0) {
                step.run();
            }
        };
    }

    /** What has been written about a route, oldest first: variant, previous and actor. */
    List<String> history(String route) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT revision, variant, previous, changed_by"
                        + " FROM bof_route_pin_history WHERE route = '" + route + "' ORDER BY revision")) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getLong(1) + ": " + rows.getString(2) + " after " + rows.getString(3) + " by "
                        + rows.getString(4));
            }
            return lines;
        }
    }

    /** The database as this node reaches it. */
    DataSource ofThisNode() {
        return Fakes.fake(DataSource.class, Map.of("getConnection", (Fakes.Answer) arguments -> {
            before.run();
            return database.getConnection();
        }));
    }
}
