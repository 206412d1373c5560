package dev.bof.core.transaction;

import dev.bof.api.write.Change;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.List;
import java.util.function.Supplier;

/** A write whose transaction is open. */
public final class Write {
    private final EntityManager em;
    private final TakenParticipants participants;

    Write(EntityManager em, TakenParticipants participants) {
        this.em = em;
        this.participants = participants;
    }

    public EntityManager entityManager() {
        return em;
    }

    /** The transaction's connection; from now on all statements of the write go through it. */
    public Connection connection() {
        return em.unwrap(Connection.class);
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
