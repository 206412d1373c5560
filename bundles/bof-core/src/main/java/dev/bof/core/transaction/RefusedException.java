package dev.bof.core.transaction;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;

/** The database refused what was flushed, for a reason that lies in what is written. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Another write of the same object came first. */
        LOST_RACE,
        /** Another object has a value that must be unique. */
        KEY_TAKEN,
        /** Another constraint of the database does not hold. */
        CONSTRAINT,
        /** A column does not take a value. */
        VALUE
    }

    private final Reason reason;

    private RefusedException(Reason reason, PersistenceException cause) {
        super(cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Sends what has been changed to the database. */
    public static void flush(EntityManager em) {
        from(em::flush);
    }

    /** Runs what may be refused as a flush is. */
    public static void from(Runnable work) {
        try {
            work.run();
        } catch (PersistenceException e) {
            throw Failures.reason(e)
                    .<RuntimeException>map(reason -> new RefusedException(reason, e))
                    .orElse(e);
        }
    }

    /** What the client is told where nothing more is known. */
    public ProblemException problem() {
        return switch (reason) {
            case LOST_RACE ->
                new ProblemException(
                        ProblemType.CONFLICT, "Another request changed this at the same time. Read it again.", this);
            case KEY_TAKEN, CONSTRAINT ->
                new ProblemException(ProblemType.CONFLICT, "This is in conflict with what is already stored.", this);
            case VALUE -> new ProblemException(ProblemType.MALFORMED, "A value cannot be stored as it was sent.", this);
        };
    }
}
