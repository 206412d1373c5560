package dev.bof.persistence.pool;

import java.sql.SQLException;
import java.util.Set;

/** Tells a commit that the database refused from one that got no answer. */
final class CommitFailure {
    /** SQL standard: transaction resolution unknown. */
    static final String UNKNOWN = "08007";

    /** Of H2: connection broken, database closed, database closed at exit, object closed. */
    private static final Set<String> H2_CONNECTION_LOST = Set.of("90067", "90098", "90121", "90007");

    private CommitFailure() {}

    /** The exception to throw for a failed commit. */
    static SQLException of(SQLException failure) {
        return connectionLost(failure) ? unknown(failure) : failure;
    }

    /** The outcome of a commit is not known. */
    static SQLException unknown(Throwable cause) {
        return new SQLException("The connection was lost during the commit; its outcome is unknown.", UNKNOWN, cause);
    }

    /** Whether a failure means that there is no connection any more. */
    static boolean connectionLost(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P") || H2_CONNECTION_LOST.contains(state);
    }
}
