package dev.bof.persistence.bundle;

import dev.bof.persistence.pool.ConnectionLedger;
import dev.bof.persistence.pool.ConnectionPool;
import dev.bof.persistence.schema.SchemaMigrations;
import dev.bof.persistence.unit.BundleUnits;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/**
 * Follows the active bundles and serves those that carry migrations or persistence units. All waiting and trying is
 * done by one thread; a bundle that stops is let go in its own.
 */
@Component(service = {})
public final class PersistenceExtender implements BundleTrackerCustomizer<PersistentBundle> {
    private final ConnectionPool pool;
    private final ConnectionLedger ledger;
    private final SchemaMigrations schemas;
    private final ScheduledThreadPoolExecutor scheduler =
            new ScheduledThreadPoolExecutor(1, PersistenceExtender::thread);
    private final BundleTracker<PersistentBundle> tracker;

    @Activate
    public PersistenceExtender(
            BundleContext context,
            @Reference ConnectionPool pool,
            @Reference ConnectionLedger ledger,
            @Reference SchemaMigrations schemas) {
        this.pool = pool;
        this.ledger = ledger;
        this.schemas = schemas;
        scheduler.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        // Now, not in the first bundle's thread, whose stack would become part of the new thread.
        scheduler.prestartCoreThread();
        this.tracker = new BundleTracker<>(context, Bundle.ACTIVE, this);
        tracker.open();
    }

    @Deactivate
    public void close() {
        tracker.close();
        // Without interrupting a migration that is running: an interrupt would close the files of H2.
        scheduler.shutdown();
    }

    @Override
    public PersistentBundle addingBundle(Bundle bundle, BundleEvent event) {
        if (!schemas.isCarriedBy(bundle) && !BundleUnits.announcedBy(bundle)) {
            return null;
        }
        PersistentBundle persistent =
                new PersistentBundle(bundle, schemas, unit -> new PublishedUnit(bundle, unit, pool, ledger), scheduler);
        persistent.start();
        return persistent;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, PersistentBundle persistent) {}

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, PersistentBundle persistent) {
        persistent.close();
    }

    /** Without the context class loader of whoever activated us: that bundle may be gone before the thread is. */
    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "bof-persistence");
        thread.setDaemon(true);
        thread.setContextClassLoader(PersistenceExtender.class.getClassLoader());
        return thread;
    }
}
