package dev.bof.partner.legacy;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.persistence.internal.databaseaccess.Platform;
import org.eclipse.persistence.internal.helper.ConversionManager;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.logging.DefaultSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The service over an empty H2 database that its own migrations made, and the statements that it sends there. */
final class TestUnit implements AutoCloseable {
    private static final List<String> MIGRATIONS =
            List.of("db/partners/V1__create_partners.sql", "db/partners/h2/V2__index_partners.sql");

    private final EntityManagerFactory units;
    private final ValidatorFactory validators;
    private final List<String> statements = new CopyOnWriteArrayList<>();

    TestUnit() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String script : MIGRATIONS) {
                statement.execute("RUNSCRIPT FROM 'classpath:" + script + "'");
            }
        }
        units = Persistence.createEntityManagerFactory(
                "partner-legacy",
                Map.of(
                        "jakarta.persistence.nonJtaDataSource",
                        database,
                        "eclipselink.logging.level",
                        "OFF",
                        "eclipselink.weaving",
                        "false",
                        "eclipselink.cache.shared.default",
                        "false",
                        "eclipselink.session-name",
                        database.getURL()));
        adapt(JpaHelper.getDatabaseSession(units));
        validators = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory();
    }

    private void adapt(DatabaseSession session) {
        Platform platform = session.getDatasourcePlatform();
        platform.setConversionManager(
                new H2Times(platform.getConversionManager().getLoader()));
        DefaultSessionLog log = new DefaultSessionLog() {
            @Override
            public void log(SessionLogEntry entry) {
                if (SessionLog.SQL.equals(entry.getNameSpace())) {
                    statements.add(entry.getMessage());
                }
            }
        };
        log.setLevel(SessionLog.FINE);
        session.setSessionLog(log);
    }

    PartnerService service() {
        return new PartnerService(units, validators);
    }

    /** What was sent to the database during the work. */
    List<String> statementsOf(Runnable work) {
        statements.clear();
        work.run();
        return List.copyOf(statements);
    }

    @Override
    public void close() {
        validators.close();
        units.close();
    }

    /** H2 gives times as OffsetDateTime, which EclipseLink by itself does not turn into an Instant. */
    private static final class H2Times extends ConversionManager {
        private static final long serialVersionUID = 1L;

        H2Times(ClassLoader loader) {
            setLoader(loader);
        }

        @Override
        protected Instant convertObjectToInstant(Object source) {
            return source instanceof OffsetDateTime time ? time.toInstant() : super.convertObjectToInstant(source);
        }
    }
}
