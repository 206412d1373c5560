package dev.bof.rest.idempotency;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Frees the keys whose day is over, every minute. All nodes may do so at the same time. */
@Component(service = KeyExpiry.class, immediate = true)
public final class KeyExpiry {
    private static final Logger log = LoggerFactory.getLogger(KeyExpiry.class);

    private final DataSource database;
    private final ScheduledExecutorService executor;

    @Activate
    public KeyExpiry(@Reference DataSource database) {
        this.database = database;
        this.executor = Executors.newSingleThreadScheduledExecutor(run -> {
            Thread thread = new Thread(run, "bof-key-expiry");
            thread.setDaemon(true);
            return thread;
        });
        executor.scheduleWithFixedDelay(this::expire, 1, 1, TimeUnit.MINUTES);
    }

    @Deactivate
    void deactivate() {
        executor.shutdown();
    }

    void expire() {
        try (Connection connection = database.getConnection()) {
            int freed = KeyTable.expire(connection);
            log.debug("{} keys are free again", freed);
        } catch (SQLException | RuntimeException e) {
            log.debug("Keys are freed later: the database does not answer, or another node does it just now", e);
        }
    }
}
