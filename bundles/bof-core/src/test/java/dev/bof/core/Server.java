package dev.bof.core;

import dev.bof.api.persistence.Dialect;
import dev.bof.persistence.dialect.H2Dialect;
import dev.bof.persistence.dialect.PostgresDialect;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.ConnectionPoolDataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** The databases that writes are tested on. */
enum Server {
    H2 {
        @Override
        ConnectionPoolDataSource emptyDatabase() {
            JdbcDataSource database = new JdbcDataSource();
            database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            return database;
        }

        @Override
        String adapted(String schema) {
            return schema;
        }
    },
    POSTGRESQL {
        @Override
        ConnectionPoolDataSource emptyDatabase() throws SQLException {
            String name = "test_" + UUID.randomUUID().toString().replace("-", "");
            try (Connection connection = Running.POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            }
            PGConnectionPoolDataSource database = new PGConnectionPoolDataSource();
            database.setURL(Running.POSTGRES.getJdbcUrl("postgres", name));
            return database;
        }

        @Override
        String adapted(String schema) {
            return schema.replace("TIMESTAMP(6)", "TIMESTAMP(6) WITH TIME ZONE").replace("END)", "END) STORED");
        }
    };

    abstract ConnectionPoolDataSource emptyDatabase() throws SQLException;

    /** A schema for H2 as this database wants to read it. */
    abstract String adapted(String schema);

    Dialect dialect() {
        return this == H2 ? new H2Dialect() : new PostgresDialect();
    }

    /** One PostgreSQL for all tests of a run, ended with the JVM. */
    private static final class Running {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
