package dev.bof.rest.door;

import dev.bof.api.contribution.RouterContribution;
import dev.bof.api.persistence.Transactions;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the services that add endpoints to routes. The unregistration of one that leaves waits until the requests that
 * it has in hand have ended.
 */
final class ContributionTracker implements ServiceTrackerCustomizer<RouterContribution, Contribution> {
    private static final Logger log = LoggerFactory.getLogger(ContributionTracker.class);

    private final BundleContext context;
    private final RouteTable table;
    private final Supplier<Limits> limits;
    private final ExecutorService starters;
    private final Supplier<Transactions> transactions;
    private final ServiceTracker<RouterContribution, Contribution> tracker;

    /** @param transactions gives the service that ends transactions, or null where there is none now */
    ContributionTracker(
            BundleContext context,
            RouteTable table,
            Supplier<Limits> limits,
            ExecutorService starters,
            Supplier<Transactions> transactions) {
        this.context = context;
        this.table = table;
        this.limits = limits;
        this.starters = starters;
        this.transactions = transactions;
        this.tracker = new ServiceTracker<>(context, RouterContribution.class, this);
    }

    void open() {
        tracker.open();
    }

    void close() {
        tracker.close();
    }

    @Override
    public Contribution addingService(ServiceReference<RouterContribution> reference) {
        if (!(reference.getProperty(RouterContribution.NAME) instanceof String name)) {
            log.error(
                    "A contribution of {} is refused: it has no name in {}",
                    reference.getBundle(),
                    RouterContribution.NAME);
            return null;
        }
        RouterContribution service = context.getService(reference);
        if (service == null) {
            return null;
        }
        Contribution contribution = new Contribution(name, reference.getBundle(), service);
        starters.execute(() -> start(contribution));
        return contribution;
    }

    private void start(Contribution contribution) {
        synchronized (contribution) {
            if (!contribution.isLeaving()) {
                table.contributions().add(contribution);
                log.info("{} has come", contribution);
            }
        }
        table.changed();
    }

    @Override
    public void modifiedService(ServiceReference<RouterContribution> reference, Contribution contribution) {
        // what it adds does not depend on its properties
    }

    @Override
    public void removedService(ServiceReference<RouterContribution> reference, Contribution contribution) {
        synchronized (contribution) {
            contribution.leave();
            table.contributions().hide(contribution);
        }
        table.changed();
        try {
            contribution.drain(limits.get().drain(), transactions.get());
        } finally {
            table.contributions().forget(contribution);
            context.ungetService(reference);
            log.info("{} has left", contribution);
        }
    }
}
