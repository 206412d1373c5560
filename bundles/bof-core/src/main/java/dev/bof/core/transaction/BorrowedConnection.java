package dev.bof.core.transaction;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** A connection lent for a while to somebody who works in its transaction, but must not end it. */
final class BorrowedConnection implements InvocationHandler, AutoCloseable {
    private static final Set<String> OWNERS =
            Set.of("commit", "rollback", "close", "abort", "setAutoCommit", "setSavepoint", "releaseSavepoint");

    private final Connection owned;
    private final Connection handle;
    private volatile boolean returned;

    BorrowedConnection(Connection owned) {
        this.owned = owned;
        this.handle = (Connection) Proxy.newProxyInstance(
                BorrowedConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
    }

    /** The connection as the borrower sees it. */
    Connection handle() {
        return handle;
    }

    /** Takes the connection back: it cannot be used through the handle any more. */
    @Override
    public void close() {
        returned = true;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "unwrap", "isWrapperFor":
                if (((Class<?>) arguments[0]).isInstance(proxy)) {
                    return method.getName().equals("unwrap") ? proxy : Boolean.TRUE;
                }
                break;
            case "equals":
                return proxy == arguments[0];
            case "hashCode":
                return System.identityHashCode(proxy);
            default:
                break;
        }
        if (returned) {
            throw new SQLException("The connection was lent for the time of one call, which has ended.");
        }
        if (OWNERS.contains(method.getName())) {
            throw new SQLException(method.getName() + " is the business of the write that this takes part in.");
        }
        try {
            return method.invoke(owned, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
