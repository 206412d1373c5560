package dev.bof.core.lists;

import dev.bof.api.object.ObjectHooks;
import dev.bof.api.object.ObjectOperations;
import dev.bof.api.persistence.Dialect;
import dev.bof.core.Engine;
import dev.bof.core.Engines;
import dev.bof.persistence.dialect.H2Dialect;
import dev.bof.persistence.dialect.PostgresDialect;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** Both databases, with a table of samples and the function that our migration brings. */
enum SampleDatabase {
    H2("TIMESTAMP(6)", new H2Dialect()) {
        @Override
        DataSource open() {
            return JdbcConnectionPool.create("jdbc:h2:mem:samples;DB_CLOSE_DELAY=-1;TIME ZONE=UTC", "sa", "");
        }
    },
    POSTGRESQL("TIMESTAMP(6) WITH TIME ZONE", new PostgresDialect()) {
        @Override
        DataSource open() {
            try {
                return EmbeddedPostgres.start().getPostgresDatabase();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    private static final String TABLE = "CREATE TABLE samples (id BIGINT PRIMARY KEY, name VARCHAR(4000) NOT NULL,"
            + " note VARCHAR(4000), colour VARCHAR(20), size INTEGER, active BOOLEAN NOT NULL, checked BOOLEAN,"
            + " pieces INTEGER, distance BIGINT, price NUMERIC(19, 4), due_on DATE, seen_at %1$s, reference UUID,"
            + " created_at %1$s NOT NULL, updated_at %1$s NOT NULL, deleted_at %1$s, version BIGINT NOT NULL)";

    private final String time;
    private final Dialect dialect;
    private DataSource dataSource;
    private EntityManagerFactory units;

    SampleDatabase(String time, Dialect dialect) {
        this.time = time;
        this.dialect = dialect;
    }

    abstract DataSource open();

    /** The samples' operations, on a database that is started when it is first needed. */
    synchronized ObjectOperations<Sample> samples() throws SQLException {
        Engine engine = Engines.on(dialect);
        return engine.operations(Sample.DESCRIPTOR, new ObjectHooks<>() {}, units());
    }

    private EntityManagerFactory units() throws SQLException {
        if (units == null) {
            dataSource = open();
            run(TABLE.formatted(time));
            run(migration("/db/bof/" + dialect.vendor() + "/V1__fold_texts.sql"));
            units = Persistence.createEntityManagerFactory(
                    "test", Map.of("jakarta.persistence.nonJtaDataSource", dataSource));
        }
        return units;
    }

    /** Makes these the only samples that there are. */
    void store(Collection<Sample> samples) throws SQLException {
        units().runInTransaction(em -> {
            em.createQuery("delete from Sample s").executeUpdate();
            samples.forEach(em::persist);
        });
    }

    /** In one transaction. */
    void replace(long id, Sample by) throws SQLException {
        units().runInTransaction(em -> {
            em.createQuery("delete from Sample s where s.id = :id")
                    .setParameter("id", id)
                    .executeUpdate();
            em.persist(by);
        });
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String migration(String path) {
        try (InputStream in = SampleDatabase.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
