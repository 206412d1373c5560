package dev.bof.migration.wrap.runtime;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.RollbackException;
import jakarta.persistence.TransactionRequiredException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

/**
 * The transactions of a wrapped service, as a container would keep them. The wrapper writes calls of {@link #begin},
 * {@link #commit} and {@link #failed} around the methods that are declared transactional.
 */
public final class Transactions {
    private static final Set<String> WRITES = Set.of("persist", "merge", "remove", "flush", "refresh", "lock");
    private static final ThreadLocal<Work> WORK = ThreadLocal.withInitial(Work::new);
    private static final Object JOINED = new Object();

    private static volatile EntityManagerFactory used;

    private Transactions() {}

    static void use(EntityManagerFactory factory) {
        used = factory;
    }

    /** The unit's factory, whichever it is at the time of a call. It is the framework's own to close. */
    static EntityManagerFactory factory() {
        return proxy(
                EntityManagerFactory.class,
                (self, method, arguments) -> method.getName().equals("close") ? null : call(used, method, arguments));
    }

    /** An entity manager for everybody: each call goes to the one of the current transaction or request. */
    static EntityManager entityManager() {
        return proxy(EntityManager.class, (self, method, arguments) -> switch (method.getName()) {
            case "close" -> null;
            case "isOpen" -> true;
            case "isJoinedToTransaction" -> WORK.get().current != null;
            case "getTransaction" ->
                throw new IllegalStateException("transactions of this entity manager are the container's");
            default -> call(target(method.getName()), method, arguments);
        });
    }

    private static EntityManager target(String method) {
        Work work = WORK.get();
        if (work.current != null) {
            return work.current.manager;
        }
        if (WRITES.contains(method)) {
            throw new TransactionRequiredException(method + " needs a transaction");
        }
        return work.reading();
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /**
     * A transactional method begins.
     *
     * @param type as in {@code Transactional.TxType}
     * @return to be given to {@link #commit} or {@link #failed}
     */
    public static Object begin(String type) {
        Work work = WORK.get();
        if (type.equals("MANDATORY") && work.current == null) {
            throw new TransactionRequiredException("the method must be called in a transaction");
        }
        if (type.equals("SUPPORTS") || work.current != null && !type.equals("REQUIRES_NEW")) {
            return JOINED;
        }
        Transaction transaction = new Transaction(used.createEntityManager(), work.current);
        transaction.manager.getTransaction().begin();
        work.current = transaction;
        return transaction;
    }

    /** The method has returned. */
    public static void commit(Object begun) {
        if (begun instanceof Transaction transaction) {
            transaction.commit();
        }
    }

    /** The method has thrown, which is thrown on: what was done is undone, unless it is a checked exception. */
    public static Throwable failed(Object begun, Throwable thrown) {
        boolean undo = thrown instanceof RuntimeException || thrown instanceof Error;
        Work work = WORK.get();
        if (begun instanceof Transaction transaction) {
            if (undo) {
                transaction.rollback();
            } else {
                transaction.commit();
            }
        } else if (undo && work.current != null) {
            work.current.manager.getTransaction().setRollbackOnly();
        }
        return thrown;
    }

    static void requestEnds() {
        WORK.get().end();
        WORK.remove();
    }

    /** What one request has open. */
    private static final class Work {
        private Transaction current;
        private EntityManager outside;

        EntityManager reading() {
            if (outside == null) {
                outside = used.createEntityManager();
            }
            return outside;
        }

        void end() {
            while (current != null) {
                current.rollback();
            }
            if (outside != null) {
                outside.close();
            }
        }
    }

    private static final class Transaction {
        private final EntityManager manager;
        private final Transaction outer;

        Transaction(EntityManager manager, Transaction outer) {
            this.manager = manager;
            this.outer = outer;
        }

        void commit() {
            boolean rollbackOnly = manager.getTransaction().getRollbackOnly();
            try (manager) {
                if (rollbackOnly) {
                    manager.getTransaction().rollback();
                } else {
                    manager.getTransaction().commit();
                }
            } finally {
                WORK.get().current = outer;
            }
            if (rollbackOnly) {
                throw new RollbackException("a part of the transaction has failed");
            }
        }

        void rollback() {
            try (manager) {
                if (manager.getTransaction().isActive()) {
                    manager.getTransaction().rollback();
                }
            } finally {
                WORK.get().current = outer;
            }
        }
    }
}
