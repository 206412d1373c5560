package dev.bof.persistence.schema;

import java.sql.SQLException;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;

/** Flyway's messages, made fit for one line of a log or a table. */
final class Reasons {
    private static final String CONNECTION_CLASS = "08";

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
        return oneLine(failure.getMessage());
    }

    /** A message without its rulers and without advice that holds for Flyway's own tools. */
    static String oneLine(String message) {
        return message.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty() && !line.startsWith("---") && !line.startsWith("Need more"))
                .collect(Collectors.joining("; "));
    }
}
