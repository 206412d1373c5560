package dev.bof.rest.problem;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The problems behind the errors of a database, by the states that the SQL standard gives them. */
final class DatabaseFailures {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    /** H2's and PostgreSQL's word for a row that another transaction has held for too long. */
    private static final Set<String> LOCK_TIMEOUTS = Set.of("HYT00", "55P03");

    /** The connection was lost while the commit was on its way. */
    private static final String COMMIT_UNANSWERED = "08007";

    private DatabaseFailures() {}

    /** What the error means for the client; empty where it is a fault of the server. */
    static Optional<ProblemException> problem(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.equals(COMMIT_UNANSWERED)) {
            return Optional.of(ProblemException.outcomeUnknown(
                    "The database was lost while it was asked to keep this: it may have been done or not."
                            + " Read before you send it again.",
                    failure));
        }
        if (away(failure, state)) {
            return Optional.of(
                    ProblemException.unavailable("The database is not available at the moment.", RETRY_AFTER, failure));
        }
        if (state.startsWith("40") || LOCK_TIMEOUTS.contains(state)) {
            return Optional.of(ProblemException.unavailable(
                    "Other requests were in the way, nothing was changed.", RETRY_AFTER, failure));
        }
        if (state.startsWith("23")) {
            return Optional.of(new ProblemException(
                    ProblemType.CONFLICT, "This is in conflict with what is already stored.", failure));
        }
        if (state.startsWith("22")) {
            return Optional.of(
                    new ProblemException(ProblemType.MALFORMED, "A value cannot be stored as it was sent.", failure));
        }
        return Optional.empty();
    }

    private static boolean away(SQLException failure, String state) {
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P0");
    }
}
