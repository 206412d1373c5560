package dev.bof.persistence.pool;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** The pool as one bundle sees it: knows which connections the bundle holds. */
public final class BundleDataSource implements DataSource {

    /** Where connections come from. */
    @FunctionalInterface
    public interface Source {
        /** A pooled connection. */
        Connection take() throws SQLException;
    }

    private final Source source;
    private final Set<TrackedConnection> held = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    BundleDataSource(Source source) {
        this.source = source;
    }

    @Override
    public Connection getConnection() throws SQLException {
        // H2 closes the whole database when an interrupted thread reads from its file
        if (Thread.currentThread().isInterrupted()) {
            throw new SQLTransientConnectionException("The thread was asked to end.", "08001");
        }
        TrackedConnection connection = new TrackedConnection(source.take(), held::remove);
        held.add(connection);
        Connection handle = connection.handle();
        if (closed) {
            handle.close();
            throw new SQLTransientConnectionException("The bundle has given its data source back.", "08003");
        }
        return handle;
    }

    /** All connections that the bundle holds, out of its hands now. */
    List<TrackedConnection> takeAll() {
        List<TrackedConnection> taken =
                held.stream().filter(TrackedConnection::take).toList();
        taken.forEach(held::remove);
        return taken;
    }

    /** Gives no connection any more. */
    void close() {
        closed = true;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("Connections are of the server's own account.");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("Not a wrapper for " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }
}
