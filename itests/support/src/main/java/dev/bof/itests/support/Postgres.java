package dev.bof.itests.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A real PostgreSQL of its own, which can be stopped and started again with its data. */
public final class Postgres implements AutoCloseable {
    private final Path folder;
    private final int port = FreePorts.next();
    private EmbeddedPostgres running;

    /** @param folder where it keeps its data */
    public Postgres(Path folder) {
        this.folder = folder.toAbsolutePath();
        start();
    }

    public void start() {
        try {
            running = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setServerConfig("max_connections", "100")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void stop() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public Database database() {
        return databaseAt(port);
    }

    /** The same database through another port, such as a {@link BreakableProxy}'s. */
    public Database databaseAt(int otherPort) {
        return new Database("jdbc:postgresql://127.0.0.1:" + otherPort + "/postgres", "postgres", "postgres");
    }

    public void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The one number that a query gives. */
    public long number(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(database().url(), "postgres", "postgres");
    }

    @Override
    public void close() {
        stop();
    }
}
