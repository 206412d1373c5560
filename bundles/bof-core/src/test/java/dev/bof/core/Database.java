package dev.bof.core;

import dev.bof.api.persistence.Dialect;
import dev.bof.persistence.dialect.H2Dialect;
import dev.bof.persistence.unit.SessionSettings;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.jpa.JpaHelper;
import org.h2.jdbcx.JdbcConnectionPool;

/** A database with empty tables that counts what it is asked. */
final class Database implements AutoCloseable {
    static final Dialect DIALECT = new H2Dialect();

    private final JdbcConnectionPool pool;
    private final CountingDataSource counting;
    private final EntityManagerFactory units;

    Database() throws SQLException {
        this(Server.H2);
    }

    Database(Server server) throws SQLException {
        this(server, "test", "/schema.sql");
    }

    /**
     * @param unit the persistence unit
     * @param schema the resource with its tables
     */
    Database(Server server, String unit, String schema) throws SQLException {
        // H2's pool pools connections of other databases as well
        pool = JdbcConnectionPool.create(server.emptyDatabase());
        counting = new CountingDataSource(pool);
        sql(server.adapted(read(schema)));
        Map<String, Object> properties = new HashMap<>(SessionSettings.of(pool));
        properties.put("jakarta.persistence.nonJtaDataSource", counting.source());
        units = Persistence.createEntityManagerFactory(unit, properties);
        SessionSettings.adapt(JpaHelper.getDatabaseSession(units));
    }

    private static String read(String resource) {
        try (InputStream in = Database.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EntityManagerFactory units() {
        return units;
    }

    void sql(String statement) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    long count(String query) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The statements on vehicles and ships that the database ran for some work, one entry for each time. */
    List<String> statementsOf(Runnable work) {
        return counting.sentDuring(work, "(FROM|INTO|UPDATE) (vehicles|ships)");
    }

    /** Everything that the database was asked for some work. */
    List<String> everythingSentFor(Runnable work) {
        return counting.sentDuring(work, "");
    }

    /** Connections that someone has not given back. */
    int connectionsInUse() {
        return pool.getActiveConnections();
    }

    @Override
    public void close() {
        units.close();
        pool.dispose();
    }
}
