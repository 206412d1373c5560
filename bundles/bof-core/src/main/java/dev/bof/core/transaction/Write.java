package dev.bof.core.transaction;

import dev.bof.api.write.Change;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A write whose transaction is open. */
public final class Write {
    private final EntityManager em;
    private final UnitsOfWork units;
    private final TakenParticipants participants;

    Write(EntityManager em, UnitsOfWork units, TakenParticipants participants) {
        this.em = em;
        this.units = units;
        this.participants = participants;
    }

    public EntityManager entityManager() {
        return em;
    }

    /** The transaction's connection; from now on all statements of the write go through it. */
    Connection connection() {
        return em.unwrap(Connection.class);
    }

    /**
     * Runs a part of the write with an entity manager of its own. Where it gives false, or throws a
     * {@link RefusedException}, that part alone is undone and the write can go on.
     *
     * @return what the work gives
     */
    public boolean part(Predicate<EntityManager> work) {
        Connection connection = connection();
        Savepoint before = Sql.ask(connection::setSavepoint);
        try {
            boolean kept = units.join(connection, work::test);
            Sql.run(() -> end(connection, before, kept));
            return kept;
        } catch (RefusedException e) {
            Sql.run(() -> connection.rollback(before));
            throw e;
        }
    }

    private static void end(Connection connection, Savepoint before, boolean kept) throws SQLException {
        if (kept) {
            connection.releaseSavepoint(before);
        } else {
            connection.rollback(before);
        }
    }

    /** Runs work of this write and undoes it, as if there had been nothing to write. */
    public void rehearse(Runnable work) {
        Connection connection = connection();
        Savepoint before = Sql.ask(connection::setSavepoint);
        work.run();
        Sql.run(() -> connection.rollback(before));
        participants.forget();
    }

    /** Lets somebody work with the connection, who cannot end the transaction, nor use it afterwards. */
    public <R> R lend(Borrower<R> borrower) {
        try (LentConnection lent = new LentConnection(connection())) {
            return Sql.ask(() -> borrower.work(lent.handle()));
        }
    }

    /** Somebody who works with a connection for a while. */
    @FunctionalInterface
    public interface Borrower<R> {
        R work(Connection connection) throws SQLException;
    }

    /**
     * Tells the participants what has been flushed.
     *
     * @param changes asked only where somebody takes part
     */
    public void changed(Supplier<List<Change>> changes) {
        if (!participants.isEmpty()) {
            participants.changed(changes.get(), connection());
        }
    }
}
