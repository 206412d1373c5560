package dev.bof.core.transaction;

import dev.bof.core.transaction.RefusedException.Reason;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;

/** What a failed write failed of. */
final class Failures {
    private static final String UNIQUE_VIOLATION = "23505";

    /** The classes of SQLState for values and constraints. */
    private static final String DATA = "22";

    private static final String CONSTRAINT = "23";

    private Failures() {}

    /** Why the database refused what was written; empty where the reason lies elsewhere. */
    static Optional<Reason> reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return Optional.of(Reason.LOST_RACE);
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return reason(sql.getSQLState());
            }
        }
        return Optional.empty();
    }

    private static Optional<Reason> reason(String state) {
        if (state.equals(UNIQUE_VIOLATION)) {
            return Optional.of(Reason.KEY_TAKEN);
        }
        if (state.startsWith(CONSTRAINT)) {
            return Optional.of(Reason.CONSTRAINT);
        }
        return state.startsWith(DATA) ? Optional.of(Reason.VALUE) : Optional.empty();
    }
}
