package dev.bof.rest.idempotency;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Where one asks whether a request has been made before. */
final class KeyDesk {
    private final DataSource database;

    KeyDesk(DataSource database) {
        this.database = database;
    }

    Connection connect() throws SQLException {
        return database.getConnection();
    }

    /**
     * The first answer to this request; empty where it is the first.
     *
     * @throws dev.bof.api.problem.ProblemException where the key is another request's, or the first one has no answer
     */
    Optional<KeptKey> look(KeyedRequest request) {
        try (Connection connection = connect()) {
            Optional<KeptKey> kept = KeyTable.find(connection, request.key());
            if (kept.isEmpty()) {
                return kept;
            }
            if (!kept.get().fingerprint().equals(request.fingerprint())) {
                throw KeyProblems.reused();
            }
            return kept.get().answer() != null ? kept : Optional.of(answered(connection, request));
        } catch (SQLException e) {
            throw KeyProblems.unavailable(e);
        }
    }

    /** Who is at work on a key holds it until the answer is kept: first the lock, then the row. */
    private static KeptKey answered(Connection connection, KeyedRequest request) throws SQLException {
        if (!KeyLock.tryHold(connection, request.key())) {
            throw KeyProblems.inProgress();
        }
        KeptKey kept = KeyTable.find(connection, request.key()).orElseThrow(KeyProblems::inProgress);
        if (kept.answer() == null) {
            throw KeyProblems.outcomeUnknown();
        }
        return kept;
    }
}
