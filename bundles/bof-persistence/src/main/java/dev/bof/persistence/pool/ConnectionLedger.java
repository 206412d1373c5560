package dev.bof.persistence.pool;

import dev.bof.api.persistence.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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
        CompletableFuture<?>[] ends = taken.stream()
                .map(connection -> CompletableFuture.runAsync(() -> end(connection), ConnectionLedger::inNewThread))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ends)
                .completeOnTimeout(null, END_SECONDS, TimeUnit.SECONDS)
                .join();
        LOG.info("Took {} open connection(s) away from {}", taken.size(), owner.getSymbolicName());
    }

    private void end(TrackedConnection taken) {
        Connection pooled = taken.pooled();
        try {
            Connection raw = pooled.unwrap(Connection.class);
            pool.database().cancel(raw);
            raw.abort(Runnable::run);
            raw.close();
        } catch (SQLException e) {
            LOG.debug("Ending a connection that was taken away", e);
        } finally {
            pool.evict(pooled);
        }
    }

    private static void inNewThread(Runnable task) {
        Thread thread = new Thread(task, "bof-connection-end");
        thread.setDaemon(true);
        thread.start();
    }
}
