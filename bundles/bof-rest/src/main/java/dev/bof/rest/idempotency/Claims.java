package dev.bof.rest.idempotency;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Gives keys to requests whose variant knows nothing of them. Each one at work holds a connection beside the variant's
 * own, so there is a bound: they must not wait for each other's connections.
 */
final class Claims {
    private static final long LONGEST_WAIT_SECONDS = 10;

    private final DataSource database;
    private final Semaphore places;

    /** @param most requests at work at one time */
    Claims(DataSource database, int most) {
        this.database = database;
        this.places = new Semaphore(most);
    }

    /**
     * Takes a key that nobody has.
     *
     * @throws dev.bof.api.problem.ProblemException where somebody was faster, or nothing can be taken now
     */
    Claim take(KeyedRequest request, String variant) {
        if (!enter()) {
            throw KeyProblems.tooMany();
        }
        Connection holder = null;
        try {
            holder = database.getConnection();
            holder.setAutoCommit(false);
            if (KeyLock.tryHold(holder, request.key()) && isClaimed(request, variant)) {
                Claim claim = new Claim(request.key(), holder, places::release);
                holder = null;
                return claim;
            }
            throw KeyProblems.inProgress();
        } catch (SQLException e) {
            throw KeyProblems.unavailable(e);
        } finally {
            if (holder != null) {
                Claim.end(holder, places::release);
            }
        }
    }

    private boolean enter() {
        try {
            return places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isClaimed(KeyedRequest request, String variant) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return KeyTable.claim(connection, request, variant);
        }
    }
}
