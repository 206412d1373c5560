package dev.bof.persistence.schema;

import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.ValidateOutput;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;

/** What went wrong with migrations, fit for one line of a log or a table: Flyway's advice is about its own tools. */
final class Reasons {
    private static final String CONNECTION_CLASS = "08";
    /** H2 repeats the whole statement. */
    private static final Pattern ECHO = Pattern.compile("; SQL statement:");

    private static final String TRIED_AGAIN =
            " It is tried again; if the script is wrong, correct it and update the bundle.";

    private Reasons() {}

    /** Why something failed. */
    static String of(FlywayException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(CONNECTION_CLASS)) {
                return "the database gives no connection: " + oneLine(sql.getMessage());
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywaySqlScriptException script && script.getCause() instanceof SQLException sql) {
                return script.getResource().getFilename() + " failed in line " + script.getLineNumber() + ": "
                        + oneLine(ECHO.split(sql.getMessage())[0]) + "." + TRIED_AGAIN;
            }
        }
        return oneLine(failure.getMessage());
    }

    /** Why the history does not fit a script. */
    static String of(ValidateOutput misfit) {
        String script = misfit.filepath == null || misfit.filepath.isEmpty()
                ? "version " + misfit.version + " (" + misfit.description + ")"
                : misfit.filepath.substring(misfit.filepath.lastIndexOf('/') + 1);
        return switch (String.valueOf(misfit.errorDetails.errorCode)) {
            case "FAILED_VERSIONED_MIGRATION", "FAILED_REPEATABLE_MIGRATION" -> script + " failed." + TRIED_AGAIN;
            case "CHECKSUM_MISMATCH", "DESCRIPTION_MISMATCH", "TYPE_MISMATCH" ->
                script + " was changed after it had run."
                        + " Put back what it was and make the change in a new script, then update the bundle.";
            case "APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED", "APPLIED_REPEATABLE_MIGRATION_NOT_RESOLVED" ->
                script + " has run, but the bundle has no such script. Put it back, then update the bundle.";
            case "RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED" ->
                script + " came after later versions had run. Give it a higher version, then update the bundle.";
            default -> oneLine(misfit.errorDetails.errorMessage);
        };
    }

    private static String oneLine(String message) {
        return message.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty() && !line.startsWith("---") && !line.startsWith("Need more"))
                .collect(Collectors.joining("; "));
    }
}
