package dev.bof.core;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.function.Predicate;

/** What a failed write failed of. */
final class Failures {
    private static final String UNIQUE_VIOLATION = "23505";

    private Failures() {}

    /** Whether another write of the same object came first. */
    static boolean lostRace(Throwable failure) {
        return caused(failure, OptimisticLockException.class::isInstance);
    }

    /** Whether the database found that a unique key is taken. */
    static boolean keyTaken(Throwable failure) {
        return caused(
                failure, cause -> cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()));
    }

    private static boolean caused(Throwable failure, Predicate<Throwable> what) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (what.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
