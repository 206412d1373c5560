package dev.bof.rest.idempotency;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import java.sql.SQLException;
import java.time.Duration;

/** The words about keys that cannot be used. */
final class KeyProblems {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private static final Duration IN_A_MOMENT = Duration.ofSeconds(1);

    private KeyProblems() {}

    static ProblemException reused() {
        return new ProblemException(
                ProblemType.KEY_REUSED,
                "This Idempotency-Key was used for another request: method, address or body were different.");
    }

    static ProblemException inProgress() {
        return ProblemException.forNow(
                ProblemType.KEY_IN_PROGRESS,
                "The first request with this Idempotency-Key has not ended yet. Send it again in a moment.",
                IN_A_MOMENT);
    }

    static ProblemException outcomeUnknown() {
        return new ProblemException(
                ProblemType.OUTCOME_UNKNOWN,
                "The first request with this Idempotency-Key was cut off: it may have been done or not, and will not"
                        + " be done again under this key. Read, and use another key where it is still to be done.");
    }

    static ProblemException unavailable(SQLException cause) {
        return ProblemException.unavailable(
                "The Idempotency-Key cannot be kept: the database is not available at the moment. Nothing was done.",
                RETRY_AFTER,
                cause);
    }

    static ProblemException tooMany() {
        return ProblemException.unavailable(
                "Too many requests with an Idempotency-Key are at work. Nothing was done.", RETRY_AFTER, null);
    }
}
