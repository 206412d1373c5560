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

/**
 * A connection in the hands of a bundle, from which it can be taken away at any moment by another thread. Once taken,
 * no commit goes through any more, and only the taker may give the pooled connection back.
 */
final class TrackedConnection implements InvocationHandler {
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
                return state.get() == State.TAKEN ? null : forward(method, args);
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
            throw e.getCause();
        }
    }

    private void commit() throws SQLException {
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
        return new SQLTransientConnectionException(
                state.get() == State.TAKEN
                        ? "The connection was taken away and its transaction rolled back."
                        : "The connection is closed.",
                "08003");
    }
}
