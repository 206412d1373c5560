package dev.bof.core.transaction;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** A connection lent to somebody who works in its transaction, but must not end it. */
final class LentConnection implements InvocationHandler, AutoCloseable {
    private static final Set<String> OWNERS_BUSINESS =
            Set.of("commit", "rollback", "close", "abort", "setAutoCommit", "setSavepoint", "releaseSavepoint");

    private final Connection owned;
    private final Connection handle;
    private volatile boolean returned;

    LentConnection(Connection owned) {
        this.owned = owned;
        this.handle = (Connection)
                Proxy.newProxyInstance(LentConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
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
        String name = method.getName();
        if (name.equals("equals")) {
            return proxy == arguments[0];
        }
        if (returned) {
            throw new SQLException("The connection was lent for the time of one call, which has ended.");
        }
        if (OWNERS_BUSINESS.contains(name)) {
            throw new SQLException(name + " is the business of the write that this takes part in.");
        }
        if (name.equals("unwrap") && ((Class<?>) arguments[0]).isInstance(proxy)) {
            return proxy;
        }
        try {
            return method.invoke(owned, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
