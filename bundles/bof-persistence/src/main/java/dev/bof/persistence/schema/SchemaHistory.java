package dev.bof.persistence.schema;

import dev.bof.persistence.pool.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.MigrateResult;
import org.flywaydb.core.api.output.ValidateResult;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.internal.info.MigrationInfoImpl;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One migration set against one database. */
final class SchemaHistory {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaHistory.class);

    /** Seconds to wait for another node that is migrating, before the caller's own backoff takes over. */
    private static final int LOCK_SECONDS = 10;

    private final SchemaSet set;
    private final DataSource dataSource;
    private final Flyway flyway;

    SchemaHistory(SchemaSet set, Database database, DataSource dataSource) {
        this.set = set;
        this.dataSource = dataSource;
        FluentConfiguration configuration = Flyway.configure(SchemaHistory.class.getClassLoader())
                .loggers(FlywayLogCreator.class.getName())
                .dataSource(dataSource)
                .initSql(database.onConnect())
                .table(set.historyTable())
                .resourceProvider(set.resources(database.vendor()))
                .javaMigrationClassProvider(List::of)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .createSchemas(false)
                .validateMigrationNaming(true)
                .placeholderReplacement(false)
                .cleanDisabled(true)
                .lockRetryCount(LOCK_SECONDS)
                // A node, or a variant, with fewer migrations than the database has seen goes on working.
                .ignoreMigrationPatterns("*:future", "*:pending");
        if (database.commitsSchemaChanges()) {
            configuration.callbacks(new MigrationProgress(set.historyTable()));
        }
        // The lock is the session's, so that it ends with a killed server and lets CREATE INDEX CONCURRENTLY run.
        configuration
                .getPluginRegister()
                .getExact(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        this.flyway = configuration.load();
    }

    /** Runs what is pending. A migration that failed before is tried again: what was wrong may have been mended. */
    void migrate() {
        MigrateResult result = run();
        if (result.migrationsExecuted > 0) {
            String before = result.initialSchemaVersion;
            LOG.info(
                    "{}: {} -> {}",
                    set.name(),
                    before == null || before.isEmpty() ? "0" : before,
                    current().orElse("0"));
        }
    }

    private MigrateResult run() {
        try {
            return flyway.migrate();
        } catch (FlywayException e) {
            if (!overtaken(e) && !forgetFailures(e)) {
                throw e;
            }
            return flyway.migrate();
        }
    }

    /** Whether another node has begun the history between our look for it and our try to begin it. */
    private static boolean overtaken(FlywayException failure) {
        return failure.getMessage().startsWith("Unable to baseline");
    }

    private boolean forgetFailures(FlywayException failure) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate("DELETE FROM \"" + set.historyTable() + "\" WHERE \"success\" = FALSE") > 0;
        } catch (SQLException e) {
            failure.addSuppressed(e);
            return false;
        }
    }

    /** The version the database is at. */
    Optional<String> current() {
        return Stream.of(flyway.info().applied())
                .filter(info -> !info.getState().isFailed() && !info.getType().isBaseline())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion);
    }

    /**
     * What would run, in order; also what failed, because it is tried again. As the bundle has it: of a failed attempt
     * the history may know another script.
     */
    List<ResolvedMigration> pending() {
        return Stream.of(flyway.info().all())
                .filter(info -> info.getState() == MigrationState.PENDING || info.getState() == MigrationState.FAILED)
                .map(info -> ((MigrationInfoImpl) info).getResolvedMigration())
                .toList();
    }

    /** Whether a migration failed that is pending for this reason. */
    boolean hasFailed() {
        return Stream.of(flyway.info().all()).anyMatch(info -> info.getState() == MigrationState.FAILED);
    }

    /** Why {@link #migrate} failed. */
    String reason(FlywayException failure) {
        return failure instanceof FlywayValidateException
                ? problem().orElseGet(() -> Reasons.of(failure))
                : Reasons.of(failure);
    }

    /** Why the database does not fit the set, apart from what is pending. */
    Optional<String> problem() {
        ValidateResult result = flyway.validateWithResult();
        return result.validationSuccessful
                ? Optional.empty()
                : Optional.of(result.invalidMigrations.stream().map(Reasons::of).collect(Collectors.joining(" ")));
    }
}
