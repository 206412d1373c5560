package dev.bof.persistence.schema;

import dev.bof.persistence.pool.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.ValidateResult;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** One migration set against one database. */
final class SchemaHistory {
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
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            if (!overtaken(e) && !forgetFailures(e)) {
                throw e;
            }
            flyway.migrate();
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
        return Optional.ofNullable(flyway.info().current())
                .filter(info -> !info.getType().isBaseline())
                .map(info -> String.valueOf(info.getVersion()));
    }

    /** What would run, in order. */
    List<MigrationInfo> pending() {
        return List.of(flyway.info().pending());
    }

    /** Why the database does not fit the set, apart from what is pending. */
    Optional<String> problem() {
        ValidateResult result = flyway.validateWithResult();
        return result.validationSuccessful
                ? Optional.empty()
                : Optional.of(Reasons.oneLine(result.getAllErrorMessages()));
    }
}
