package dev.bof.core;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Writes down each statement that is sent to the database; a batch is sent as one. */
final class CountingDataSource {
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final DataSource source;

    CountingDataSource(DataSource real) {
        this.source = proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = call(real, method, arguments);
            return result instanceof Connection connection ? counted(connection) : result;
        });
    }

    DataSource source() {
        return source;
    }

    /** What was sent during some work and has this in it. */
    List<String> sentDuring(Runnable work, String pattern) {
        sent.clear();
        work.run();
        Pattern wanted = Pattern.compile(pattern);
        return sent.stream().filter(sql -> wanted.matcher(sql).find()).toList();
    }

    private Connection counted(Connection real) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = call(real, method, arguments);
            return result instanceof PreparedStatement statement ? counted(statement, (String) arguments[0]) : result;
        });
    }

    private PreparedStatement counted(PreparedStatement real, String sql) {
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                sent.add(sql);
            }
            return call(real, method, arguments);
        });
    }

    private static <P> P proxy(Class<P> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(CountingDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
