package dev.bof.itests.plans;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Hears what the database tells of each statement that really runs, by its module auto_explain. */
final class PlanRecorder {
    /** For each new connection. */
    static final String SETTINGS = "LOAD 'auto_explain'; SET auto_explain.log_min_duration = 0;"
            + " SET auto_explain.log_analyze = on; SET auto_explain.log_buffers = on;"
            + " SET auto_explain.log_timing = off; SET auto_explain.log_format = json;"
            + " SET auto_explain.log_level = notice";

    private final List<Plan> plans = new ArrayList<>();

    /** The plans of all statements since the last call. */
    List<Plan> take() {
        List<Plan> taken = List.copyOf(plans);
        plans.clear();
        return taken;
    }

    DataSource listenTo(DataSource dataSource) {
        return proxy(DataSource.class, dataSource);
    }

    /** The same object, but for statements that are about to be closed: by then all has been told. */
    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                PlanRecorder.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                    if (target instanceof PreparedStatement statement
                            && method.getName().equals("close")) {
                        listen(statement);
                    }
                    try {
                        Object result = method.invoke(target, args);
                        if (result instanceof Connection connection) {
                            return proxy(Connection.class, connection);
                        }
                        return result instanceof PreparedStatement statement
                                ? proxy(PreparedStatement.class, statement)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private void listen(PreparedStatement statement) throws SQLException {
        for (SQLWarning told = statement.getWarnings(); told != null; told = told.getNextWarning()) {
            int json = told.getMessage().indexOf('{');
            if (told.getMessage().startsWith("duration") && json >= 0) {
                plans.add(Plan.of(told.getMessage().substring(json)));
            }
        }
    }
}
