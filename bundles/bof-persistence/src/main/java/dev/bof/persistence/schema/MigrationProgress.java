package dev.bof.persistence.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.exception.FlywayBlockStatementExecutionException;

/**
 * Lets a migration that was interrupted go on after its last statement, where the database commits each change of the
 * schema by itself and a script can stay half done. Each statement is recorded, with data changes in their own
 * transaction. Only of the one statement at which a server was killed it cannot be known whether it was done; if it
 * was, it fails because what it creates is there or what it removes is not.
 */
final class MigrationProgress implements Callback {
    private static final String TABLE = "\"bof_schema_progress\"";
    private static final String ROW = " WHERE \"history\" = ? AND \"script\" = ? AND \"checksum\" = ?";

    /** H2: what the statement creates is there already. */
    private static final Set<Integer> IS_THERE =
            Set.of(42101, 42111, 42121, 90017, 90033, 90035, 90038, 90041, 90045, 90069, 90076, 90078, 90114, 90119);

    /** H2: what the statement removes or renames is there no longer. */
    private static final Set<Integer> IS_GONE = Set.of(
            42102, 42103, 42104, 42112, 42122, 90032, 90036, 90037, 90042, 90057, 90070, 90071, 90077, 90079, 90115,
            90120);

    private final String history;
    private int statement;
    private int done;
    private boolean inDoubt;

    /** @param history the history table of the migrations */
    MigrationProgress(String history) {
        this.history = history;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return switch (event) {
            case BEFORE_EACH_MIGRATE,
                    BEFORE_EACH_MIGRATE_STATEMENT,
                    AFTER_EACH_MIGRATE_STATEMENT,
                    AFTER_EACH_MIGRATE_STATEMENT_ERROR -> true;
            default -> false;
        };
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public String getCallbackName() {
        return "progress";
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            switch (event) {
                case BEFORE_EACH_MIGRATE -> begin(context);
                case BEFORE_EACH_MIGRATE_STATEMENT -> beforeStatement(context);
                case AFTER_EACH_MIGRATE_STATEMENT -> record(context, statement, false);
                default -> failed(context);
            }
        } catch (SQLException e) {
            throw new FlywayException("Cannot record the progress of " + history, e);
        }
    }

    private void begin(Context context) throws SQLException {
        statement = 0;
        done = 0;
        inDoubt = false;
        try (Statement create = context.getConnection().createStatement()) {
            create.execute("CREATE TABLE IF NOT EXISTS " + TABLE
                    + " (\"history\" VARCHAR(100), \"script\" VARCHAR(1000), \"checksum\" INT,"
                    + " \"statements\" INT NOT NULL, \"failed\" BOOLEAN NOT NULL,"
                    + " PRIMARY KEY (\"history\", \"script\", \"checksum\"))");
        }
        try (PreparedStatement select = prepare(context, "SELECT \"statements\", \"failed\" FROM " + TABLE + ROW);
                ResultSet row = select.executeQuery()) {
            if (row.next()) {
                done = row.getInt(1);
                inDoubt = !row.getBoolean(2);
            }
        }
        record(context, done, false);
    }

    private void beforeStatement(Context context) throws SQLException {
        statement++;
        if (statement <= done) {
            throw skipped();
        }
        if (inDoubt) {
            inDoubt = false;
            if (wasDoneBefore(context)) {
                record(context, statement, false);
                throw skipped();
            }
        }
    }

    /** Tries the statement that a kill interrupted; true where it needs not, or not any more, be run. */
    private static boolean wasDoneBefore(Context context) throws SQLException {
        try (Statement again = context.getConnection().createStatement()) {
            again.execute(context.getStatement().getSql());
            return true;
        } catch (SQLException e) {
            return IS_THERE.contains(e.getErrorCode()) || IS_GONE.contains(e.getErrorCode());
        }
    }

    private void failed(Context context) throws SQLException {
        context.getConnection().rollback();
        record(context, statement - 1, true);
    }

    private void record(Context context, int statements, boolean failed) throws SQLException {
        Connection connection = context.getConnection();
        checkpoint(connection);
        try (PreparedStatement delete = prepare(context, "DELETE FROM " + TABLE + ROW);
                PreparedStatement insert = prepare(context, "INSERT INTO " + TABLE + " VALUES (?, ?, ?, ?, ?)")) {
            delete.executeUpdate();
            insert.setInt(4, statements);
            insert.setBoolean(5, failed);
            insert.executeUpdate();
        }
        connection.commit();
        checkpoint(connection);
    }

    /** A kill has cost H2 a new alias and left the record of it, which came later in the same transaction. */
    private static void checkpoint(Connection connection) throws SQLException {
        try (Statement checkpoint = connection.createStatement()) {
            checkpoint.execute("CHECKPOINT SYNC");
        }
    }

    private PreparedStatement prepare(Context context, String sql) throws SQLException {
        PreparedStatement prepared = context.getConnection().prepareStatement(sql);
        Integer checksum = context.getMigrationInfo().getChecksum();
        prepared.setString(1, history);
        prepared.setString(2, context.getMigrationInfo().getScript());
        prepared.setInt(3, checksum == null ? 0 : checksum);
        return prepared;
    }

    private static FlywayBlockStatementExecutionException skipped() {
        return new FlywayBlockStatementExecutionException(
                new ErrorDetails(CoreErrorCode.ERROR, "done"), "The statement was done before.");
    }
}
