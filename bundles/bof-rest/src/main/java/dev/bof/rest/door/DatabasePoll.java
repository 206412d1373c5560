package dev.bof.rest.door;

import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads something from the database twice a second, so that a change on one node reaches all. */
final class DatabasePoll implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DatabasePoll.class);
    private static final long PERIOD_MILLIS = 500;

    private final String what;
    private final Reading reading;
    private final BooleanSupplier read;
    private final ScheduledExecutorService executor;
    private String failure;

    /** Reads it and sees to its effect. */
    @FunctionalInterface
    interface Reading {
        void run() throws SQLException;
    }

    /**
     * @param what is read, for the log, such as "The pins of the routes"
     * @param read whether it has ever been
     */
    DatabasePoll(String what, Reading reading, BooleanSupplier read, ScheduledExecutorService executor) {
        this.what = what;
        this.reading = reading;
        this.read = read;
        this.executor = executor;
        executor.scheduleWithFixedDelay(this::poll, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    static ScheduledExecutorService executor(String name) {
        return Executors.newSingleThreadScheduledExecutor(run -> {
            Thread thread = new Thread(run, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    private void poll() {
        try {
            reading.run();
            failure = null;
        } catch (SQLException | RuntimeException e) {
            if (!read.getAsBoolean()) {
                // at a start that is how it is until the database layer is ready, which tells its own troubles
                log.debug("{} cannot be read yet", what, e);
            } else if (!Objects.equals(failure, e.getMessage())) {
                log.warn("{} cannot be read, the last known ones hold: {}", what, e.getMessage());
                failure = e.getMessage();
            }
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
