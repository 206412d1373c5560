package dev.bof.core.transaction;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import javax.sql.DataSource;

/**
 * A connection inside a transaction, for an entity manager that believes to have it and its transaction for itself: what
 * it does to begin and to end them is without effect.
 */
final class JoinedConnection implements InvocationHandler {
    private static final Set<String> WITHOUT_EFFECT = Set.of("commit", "rollback", "close", "setAutoCommit");

    private final Connection owned;

    private JoinedConnection(Connection owned) {
        this.owned = owned;
    }

    /** A data source that has this connection and no other. */
    static DataSource source(Connection owned) {
        Connection joined = proxy(Connection.class, new JoinedConnection(owned));
        return proxy(DataSource.class, (source, method, arguments) -> switch (method.getName()) {
            case "getConnection" -> joined;
            case "equals" -> source == arguments[0];
            case "hashCode" -> System.identityHashCode(source);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <P> P proxy(Class<P> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(JoinedConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public Object invoke(Object joined, Method method, Object[] arguments) throws Throwable {
        if (WITHOUT_EFFECT.contains(method.getName())) {
            return null;
        }
        try {
            return method.invoke(owned, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
