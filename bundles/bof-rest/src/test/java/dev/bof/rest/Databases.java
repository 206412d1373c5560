package dev.bof.rest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** The databases that this bundle works with, an empty one for each test. */
public enum Databases {
    H2 {
        @Override
        DataSource empty() {
            JdbcDataSource database = new JdbcDataSource();
            database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            return database;
        }
    },
    POSTGRESQL {
        @Override
        DataSource empty() throws SQLException {
            String name = "test_" + UUID.randomUUID().toString().replace("-", "");
            execute(Server.RUNNING.getPostgresDatabase(), "CREATE DATABASE " + name);
            return Server.RUNNING.getDatabase("postgres", name);
        }
    };

    abstract DataSource empty() throws SQLException;

    /** A database with the tables of this bundle, and one for what requests do. */
    public DataSource fresh() throws SQLException {
        DataSource database = empty();
        execute(database, migration("V1__route_pins"));
        execute(database, migration("V2__idempotency_keys"));
        execute(database, "CREATE TABLE thing (name VARCHAR(100))");
        return database;
    }

    private static String migration(String name) {
        try (var script = Databases.class.getResourceAsStream("/db/routes/" + name + ".sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public static long count(DataSource database, String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** One PostgreSQL for all tests of a run, ended with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
