package dev.bof.persistence.pool;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection in the hands of a bundle, from which it can be taken away at any moment by another thread. Once taken,
 * no commit goes through any more, and only the taker may give the pooled connection back.
 */
final class TrackedConnection implements InvocationHandler {
    private static final Logger LOG = LoggerFactory.getLogger(TrackedConnection.class);

    private enum State {
        OPEN,
        COMMITTING,
        TAKEN,
        CLOSED
    }

    private final Connection pooled;
    private final Consumer<TrackedConnection> onClose;
    private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);

    /**
     * @param pooled the connection as the pool gave it
     * @param onClose told when the bundle closes the connection itself
     */
    TrackedConnection(Connection pooled, Consumer<TrackedConnection> onClose) {
        this.pooled = pooled;
        this.onClose = onClose;
    }

    /** The connection that the bundle sees. */
    Connection handle() {
        return (Connection) Proxy.newProxyInstance(
                TrackedConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
    }

    /** The connection as the pool gave it. */
    Connection pooled() {
        return pooled;
    }

    /** Takes the connection out of the bundle's hands; false where it is no longer there. */
    boolean take() {
        State before = state.getAndUpdate(now -> now == State.CLOSED ? State.CLOSED : State.TAKEN);
        return before == State.OPEN || before == State.COMMITTING;
    }

    @Override
    public Object invoke(Object handle, Method method, Object[] args) throws Throwable {
        switch (method.getName()) {
            case "commit":
                commit();
                return null;
            case "rollback":
                return hasTransaction() ? rollback(method, args) : null;
            case "close":
                close();
                return null;
            case "isClosed":
                return isGone() || pooled.isClosed();
            case "unwrap":
                return ((Class<?>) args[0]).isInstance(handle) ? handle : forward(method, args);
            case "isWrapperFor":
                return ((Class<?>) args[0]).isInstance(handle) || pooled.isWrapperFor((Class<?>) args[0]);
            case "equals":
                return handle == args[0];
            case "hashCode":
                return System.identityHashCode(handle);
            case "toString":
                return "Tracked " + pooled;
            default:
                return forward(method, args);
        }
    }

    private Object forward(Method method, Object[] args) throws Throwable {
        if (isGone()) {
            throw gone();
        }
        try {
            return method.invoke(pooled, args);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof SQLException failure && failure.getSQLState() == null && pooled.isClosed()
                    ? lost()
                    : e.getCause();
        }
    }

    /** Not where the connection has gone, or none was begun: to roll that back would be a failure of its own. */
    private boolean hasTransaction() throws SQLException {
        return state.get() != State.TAKEN && !pooled.isClosed() && !pooled.getAutoCommit();
    }

    /** A lost connection is as good as a rollback, and must not hide the failure because of which it is rolled back. */
    private Object rollback(Method method, Object[] args) throws Throwable {
        try {
            return forward(method, args);
        } catch (SQLException e) {
            if (!CommitFailure.connectionLost(e)) {
                throw e;
            }
            LOG.debug("The connection was lost before the rollback", e);
            return null;
        }
    }

    private void commit() throws SQLException {
        if (pooled.isClosed()) {
            throw lost();
        }
        if (!state.compareAndSet(State.OPEN, State.COMMITTING)) {
            throw gone();
        }
        try {
            pooled.commit();
        } catch (SQLException e) {
            throw CommitFailure.of(e);
        } finally {
            state.compareAndSet(State.COMMITTING, State.OPEN);
        }
        if (state.get() == State.TAKEN) {
            // Whether the taker's rollback or this commit came first is not to be seen from here.
            throw CommitFailure.unknown(null);
        }
    }

    private void close() throws SQLException {
        State before = state.getAndUpdate(now -> now == State.TAKEN ? State.TAKEN : State.CLOSED);
        if (before == State.OPEN) {
            onClose.accept(this);
            pooled.close();
        }
    }

    private boolean isGone() {
        State now = state.get();
        return now == State.TAKEN || now == State.CLOSED;
    }

    private SQLException gone() {
        return closed(
                state.get() == State.TAKEN
                        ? "The connection was taken away and its transaction rolled back."
                        : "The connection is closed.");
    }

    /** The pool has closed a connection that broke, and says so without an SQLState. */
    private static SQLException lost() {
        return closed("The connection broke, which rolled its transaction back.");
    }

    private static SQLException closed(String reason) {
        return new SQLTransientConnectionException(reason, "08003");
    }
}
