package dev.bof.persistence.bundle;

import dev.bof.persistence.NotReadyException;
import dev.bof.persistence.schema.SchemaMigrations;
import dev.bof.persistence.unit.BundleUnits;
import dev.bof.persistence.unit.PersistenceDescriptor;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bundle with migrations or units: tries, until it works or the bundle leaves, to give it what it needs. */
final class PersistentBundle {
    private static final Logger LOG = LoggerFactory.getLogger(PersistentBundle.class);
    private static final long FIRST_RETRY_MILLIS = 250;
    private static final long LONGEST_RETRY_MILLIS = 5_000;

    private final Bundle bundle;
    private final SchemaMigrations schemas;
    private final Function<PersistenceDescriptor, PublishedUnit> publisher;
    private final ScheduledExecutorService scheduler;
    private volatile boolean closed;
    private List<PublishedUnit> units = List.of();
    private String reason;
    private long retryMillis = FIRST_RETRY_MILLIS;

    PersistentBundle(
            Bundle bundle,
            SchemaMigrations schemas,
            Function<PersistenceDescriptor, PublishedUnit> publisher,
            ScheduledExecutorService scheduler) {
        this.bundle = bundle;
        this.schemas = schemas;
        this.publisher = publisher;
        this.scheduler = scheduler;
    }

    void start() {
        scheduler.execute(this::attempt);
    }

    /** The bundle leaves: its units are withdrawn when this returns. */
    void close() {
        List<PublishedUnit> published;
        synchronized (this) {
            closed = true;
            published = units;
        }
        published.forEach(PublishedUnit::close);
        schemas.forget(bundle);
    }

    private void attempt() {
        try {
            if (!closed) {
                schemas.ensure(bundle);
                publishUnits();
                tell(null, null);
            }
        } catch (NotReadyException | IOException e) {
            retry(e.getMessage(), e);
        } catch (RuntimeException | LinkageError e) {
            retry(e.toString(), e);
        } finally {
            if (closed) {
                // The bundle may have left while its migrations ran.
                schemas.forget(bundle);
            }
        }
    }

    /** Publishes what it can; one unit that fails does not keep back the others. */
    private void publishUnits() throws NotReadyException, IOException {
        NotReadyException failure = null;
        for (PublishedUnit unit : units()) {
            try {
                unit.publish();
            } catch (NotReadyException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private synchronized List<PublishedUnit> units() throws IOException {
        if (units.isEmpty() && !closed) {
            units = BundleUnits.of(bundle).stream().map(publisher).toList();
        }
        return units;
    }

    private void retry(String newReason, Throwable cause) {
        if (closed) {
            return;
        }
        tell(newReason, cause);
        try {
            scheduler.schedule(this::attempt, retryMillis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("No retry for {}, the database layer is stopping", bundle, e);
        }
        retryMillis = Math.min(2 * retryMillis, LONGEST_RETRY_MILLIS);
    }

    /** One line for each new reason, not for each attempt. */
    private void tell(String newReason, Throwable cause) {
        if (Objects.equals(newReason, reason)) {
            return;
        }
        reason = newReason;
        if (newReason == null) {
            LOG.info("{} has what it waited for", bundle.getSymbolicName());
        } else {
            LOG.warn("{} has to wait: {}", bundle.getSymbolicName(), newReason);
            LOG.debug("It has to wait because of this", cause);
        }
    }
}
