package dev.bof.core.transaction;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.sql.Connection;
import java.util.Map;
import java.util.function.Function;

/** Runs work with an entity manager of its own that is closed on every path. */
public final class UnitsOfWork {
    private static final String DATA_SOURCE = "jakarta.persistence.nonJtaDataSource";

    private final EntityManagerFactory units;

    public UnitsOfWork(EntityManagerFactory units) {
        this.units = units;
    }

    /** Runs work outside of a transaction. */
    public <R> R read(Function<EntityManager, R> work) {
        EntityManager em = units.createEntityManager();
        try {
            return work.apply(em);
        } finally {
            em.close();
        }
    }

    /** Runs work in a transaction that is committed, or rolled back where the work or the commit throws. */
    <R> R write(Function<EntityManager, R> work) {
        return read(em -> transact(em, work));
    }

    /**
     * Runs work in the transaction that a connection is in. What it has flushed stays there, also where it throws; to end
     * the transaction is the business of its owner.
     */
    <R> R join(Connection connection, Function<EntityManager, R> work) {
        EntityManager em = units.createEntityManager(Map.of(DATA_SOURCE, JoinedConnection.source(connection)));
        try {
            return transact(em, joined -> {
                // from here on reads go through the connection too
                joined.unwrap(Connection.class);
                R result = work.apply(joined);
                joined.clear();
                return result;
            });
        } finally {
            em.close();
        }
    }

    private static <R> R transact(EntityManager em, Function<EntityManager, R> work) {
        EntityTransaction transaction = em.getTransaction();
        transaction.begin();
        try {
            R result = work.apply(em);
            transaction.commit();
            return result;
        } catch (RuntimeException | Error failure) {
            rollback(transaction, failure);
            throw failure;
        }
    }

    /** What made the work fail must reach the caller, also where the rollback fails as well. */
    private static void rollback(EntityTransaction transaction, Throwable failure) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
