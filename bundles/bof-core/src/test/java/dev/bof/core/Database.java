package dev.bof.core;

import dev.bof.api.persistence.Dialect;
import dev.bof.persistence.dialect.H2Dialect;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;

/** A database with empty tables that counts what it is asked. */
final class Database implements AutoCloseable {
    static final Dialect DIALECT = new H2Dialect();

    private static final String STATISTICS = "SELECT sql_statement, execution_count"
            + " FROM information_schema.query_statistics"
            + " WHERE REGEXP_LIKE(sql_statement, '(FROM|INTO|UPDATE) (vehicles|ships)')";

    private final JdbcConnectionPool pool =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final EntityManagerFactory units;

    Database() throws SQLException {
        sql("RUNSCRIPT FROM 'classpath:schema.sql'");
        units = Persistence.createEntityManagerFactory("test", Map.of("jakarta.persistence.nonJtaDataSource", pool));
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
    List<String> statementsOf(Runnable work) throws SQLException {
        sql("SET QUERY_STATISTICS FALSE");
        sql("SET QUERY_STATISTICS TRUE");
        work.run();
        List<String> statements = new ArrayList<>();
        try (Connection connection = pool.getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(STATISTICS)) {
            while (rows.next()) {
                for (int i = 0; i < rows.getInt(2); i++) {
                    statements.add(rows.getString(1));
                }
            }
        }
        return statements;
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
