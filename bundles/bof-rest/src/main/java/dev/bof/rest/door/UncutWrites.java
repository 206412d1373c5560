package dev.bof.rest.door;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.request.WriteListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Lets no write be committed whose client has been told already that it was cut off. */
final class UncutWrites implements WriteListener {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final WriteListener next;
    private final GuardedResponse response;

    /** @param next the request's own listener, or null */
    UncutWrites(WriteListener next, GuardedResponse response) {
        this.next = next;
        this.response = response;
    }

    @Override
    public void begun(Connection connection) throws SQLException {
        if (next != null) {
            next.begun(connection);
        }
    }

    @Override
    public void committing(Object result, Connection connection) throws SQLException {
        if (next != null) {
            next.committing(result, connection);
        }
        if (response.isCutOff()) {
            throw ProblemException.unavailable("What worked on this request has left.", RETRY_AFTER, null);
        }
    }
}
