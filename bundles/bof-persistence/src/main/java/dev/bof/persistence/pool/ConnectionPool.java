package dev.bof.persistence.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** The one pool of connections. It starts, and goes on, while the database is away. */
@Component(
        service = ConnectionPool.class,
        configurationPid = DatabaseConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = DatabaseConfig.class)
public final class ConnectionPool {
    /** As many threads may wait after others have waited in vain; the rest are told at once. */
    private static final int PROBING_THREADS = 4;

    /**
     * So long after one has waited in vain nobody waits: neither those that were kept behind it, as EclipseLink keeps
     * requests that need an id, nor its own rollback.
     */
    private static final long QUIET_NANOS = Duration.ofSeconds(1).toNanos();

    private final Database database;
    private final DatabaseConfig config;
    private final HikariDataSource pool;
    private volatile boolean stuck;
    private volatile long lastTimeout;

    @Activate
    public ConnectionPool(DatabaseConfig config) {
        this.config = config;
        this.database = Database.at(config.url());
        HikariConfig settings = new HikariConfig();
        settings.setPoolName("bof");
        settings.setDataSource(database.connect(config.user(), config.password(), config.socket_timeout()));
        settings.setConnectionInitSql(database.onConnect());
        settings.setMaximumPoolSize(config.pool_size());
        settings.setConnectionTimeout(config.connection_wait());
        settings.setValidationTimeout(Math.max(250, config.connection_wait() / 2));
        settings.setInitializationFailTimeout(-1);
        settings.setThreadFactory(ConnectionPool::thread);
        this.pool = new HikariDataSource(settings);
    }

    /** Threads that begin in a request must not keep the classes of the bundle that serves it. */
    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "bof-pool");
        thread.setDaemon(true);
        thread.setContextClassLoader(ConnectionPool.class.getClassLoader());
        return thread;
    }

    @Deactivate
    public void close() {
        pool.close();
    }

    /** The database behind the pool. */
    public Database database() {
        return database;
    }

    /** The configuration of database and pool. */
    public DatabaseConfig config() {
        return config;
    }

    /**
     * A pooled connection.
     *
     * @throws SQLTransientConnectionException after the configured wait, or at once where others wait in vain already:
     *     a database that is away must not collect the server's threads
     */
    public Connection take() throws SQLException {
        if (stuck && isHopeless()) {
            throw new SQLTransientConnectionException("The database is away or overloaded.", "08001");
        }
        try {
            Connection connection = pool.getConnection();
            stuck = false;
            return connection;
        } catch (SQLTransientConnectionException e) {
            lastTimeout = System.nanoTime();
            stuck = true;
            throw e;
        }
    }

    private boolean isHopeless() {
        HikariPoolMXBean state = pool.getHikariPoolMXBean();
        return state.getIdleConnections() == 0
                && (System.nanoTime() - lastTimeout < QUIET_NANOS
                        || state.getThreadsAwaitingConnection() >= PROBING_THREADS);
    }

    /** Takes a connection out of the pool for good. */
    void evict(Connection connection) {
        pool.evictConnection(connection);
    }
}
