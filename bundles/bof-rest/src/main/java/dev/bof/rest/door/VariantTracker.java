package dev.bof.rest.door;

import dev.bof.api.persistence.Transactions;
import jakarta.servlet.ServletConfig;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the services that are published with the property {@code bof.route}, whatever their type. A service that
 * comes is built and probed by the executor, again and again until it answers; the unregistration of one that leaves
 * waits until it is drained.
 */
final class VariantTracker implements ServiceTrackerCustomizer<Object, Variant> {
    private static final Logger log = LoggerFactory.getLogger(VariantTracker.class);
    private static final long FIRST_RETRY_MILLIS = 50;
    private static final long LAST_RETRY_MILLIS = 2_000;

    /** How often a service elsewhere is asked that answers. */
    private static final long WATCH_MILLIS = 10_000;

    private final BundleContext context;
    private final ServletConfig servletConfig;
    private final RouteTable table;
    private final Supplier<Limits> limits;
    private final ScheduledExecutorService timer;
    /** One thread for each variant that starts: one that hangs keeps no other waiting. */
    private final ExecutorService starters;

    private final Supplier<Transactions> transactions;
    private final ServiceTracker<Object, Variant> tracker;

    /**
     * @param transactions gives the service that ends transactions, or null where there is none now
     */
    VariantTracker(
            BundleContext context,
            ServletConfig servletConfig,
            RouteTable table,
            Supplier<Limits> limits,
            ScheduledExecutorService timer,
            ExecutorService starters,
            Supplier<Transactions> transactions) {
        this.context = context;
        this.servletConfig = servletConfig;
        this.table = table;
        this.limits = limits;
        this.timer = timer;
        this.starters = starters;
        this.transactions = transactions;
        try {
            this.tracker = new ServiceTracker<>(context, FrameworkUtil.createFilter("(bof.route=*)"), this);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    void open() {
        tracker.open(true);
    }

    void close() {
        tracker.close();
    }

    @Override
    public Variant addingService(ServiceReference<Object> reference) {
        try {
            VariantName name = nameOf(reference);
            Variant variant = new Variant(name, reference, table.counters(name), table.contributions());
            table.add(variant);
            starters.execute(() -> start(variant, FIRST_RETRY_MILLIS));
            return variant;
        } catch (IllegalArgumentException e) {
            log.error("A variant of {} is refused: {}", reference.getBundle(), e.getMessage());
            return null;
        }
    }

    private static VariantName nameOf(ServiceReference<?> reference) {
        Object variant = reference.getProperty("bof.variant");
        return new VariantName(
                reference.getProperty("bof.route").toString(), variant == null ? Route.INTERNAL : variant.toString());
    }

    private void start(Variant variant, long retryMillis) {
        boolean before = variant.isAvailable();
        boolean answered = variant.start(context, servletConfig);
        if (variant.isAvailable() != before) {
            table.changed();
        }
        if (!answered && !variant.inHand().isClosed()) {
            startAgain(variant, retryMillis, Math.min(2 * retryMillis, LAST_RETRY_MILLIS));
        } else if (answered && variant.url() != null) {
            // a bundle tells when it leaves; a service elsewhere does not
            startAgain(variant, WATCH_MILLIS, FIRST_RETRY_MILLIS);
        }
    }

    private void startAgain(Variant variant, long afterMillis, long nextMillis) {
        timer.schedule(() -> starters.execute(() -> start(variant, nextMillis)), afterMillis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void modifiedService(ServiceReference<Object> reference, Variant variant) {
        table.changed();
    }

    @Override
    public void removedService(ServiceReference<Object> reference, Variant variant) {
        try {
            // first no request may find it, then it lets none in that has found it already
            variant.leave();
            table.changed();
            variant.drain(limits.get().drain(), transactions.get(), context);
        } finally {
            table.remove(variant);
        }
    }
}
