package dev.bof.rest.idempotency;

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

/** The databases that keys are kept in, an empty one for each test. */
enum Databases {
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
    DataSource fresh() throws SQLException {
        DataSource database = empty();
        execute(database, migration());
        execute(database, "CREATE TABLE thing (name VARCHAR(100))");
        return database;
    }

    private static String migration() {
        try (var script = Databases.class.getResourceAsStream("/db/routes/V2__idempotency_keys.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static long count(DataSource database, String table) throws SQLException {
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
