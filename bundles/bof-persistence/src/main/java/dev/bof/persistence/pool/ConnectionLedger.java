package dev.bof.persistence.pool;

import dev.bof.api.persistence.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows the data sources of all bundles, and takes their connections away when a bundle has to go. */
@Component(service = {Transactions.class, ConnectionLedger.class})
public final class ConnectionLedger implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionLedger.class);

    /** How long one that takes connections away waits for the database to let go of them. */
    private static final long END_SECONDS = 5;

    private final ConnectionPool pool;
    private final Map<Bundle, Set<BundleDataSource>> sources = new ConcurrentHashMap<>();

    @Activate
    public ConnectionLedger(@Reference ConnectionPool pool) {
        this.pool = pool;
    }

    /**
     * A data source for one bundle, to be given back by {@link #close}.
     *
     * @param source where its connections come from
     */
    public BundleDataSource open(Bundle owner, BundleDataSource.Source source) {
        BundleDataSource dataSource = new BundleDataSource(source);
        sources.computeIfAbsent(owner, key -> ConcurrentHashMap.newKeySet()).add(dataSource);
        return dataSource;
    }

    /** Ends a data source and takes away what is still held from it. */
    public void close(Bundle owner, BundleDataSource dataSource) {
        dataSource.close();
        end(owner, dataSource.takeAll());
        sources.computeIfPresent(owner, (key, open) -> {
            open.remove(dataSource);
            return open.isEmpty() ? null : open;
        });
    }

    @Override
    public int abort(Bundle owner) {
        List<TrackedConnection> taken = sources.getOrDefault(owner, Set.of()).stream()
                .flatMap(dataSource -> dataSource.takeAll().stream())
                .toList();
        end(owner, taken);
        return taken.size();
    }

    /**
     * Ends connections, each in a thread of its own, because the database may be slow to let go of what a connection
     * is doing. Whoever held them cannot commit any more, whatever happens here.
     */
    private void end(Bundle owner, List<TrackedConnection> taken) {
        if (taken.isEmpty()) {
            return;
        }
        CountDownLatch ended = new CountDownLatch(taken.size());
        taken.forEach(connection -> inNewThread(() -> {
            try {
                end(connection);
            } finally {
                ended.countDown();
            }
        }));
        try {
            if (!ended.await(END_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("{} connection(s) are still busy and end by themselves", ended.getCount());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.info("Took {} open connection(s) away from {}", taken.size(), owner.getSymbolicName());
    }

    private void end(TrackedConnection taken) {
        Connection pooled = taken.pooled();
        try {
            Connection raw = pooled.unwrap(Connection.class);
            quietly(() -> pool.database().cancel(raw));
            quietly(() -> raw.abort(Runnable::run));
            quietly(raw::close);
        } catch (SQLException e) {
            LOG.debug("The pool has let go of the connection already", e);
        } finally {
            pool.evict(pooled);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }

    /** Whether a step works or not, the next one is due. */
    private static void quietly(Step step) {
        try {
            step.run();
        } catch (SQLException e) {
            LOG.debug("Ending a connection that was taken away", e);
        }
    }

    private static void inNewThread(Runnable task) {
        Thread thread = new Thread(task, "bof-connection-end");
        thread.setDaemon(true);
        thread.start();
    }
}
