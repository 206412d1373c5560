package dev.bof.rest.door;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
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

/**
 * Brings the pins from the database into the route table, twice a second, so that a cutover on one node reaches all.
 * While the database is away the last known pins hold.
 */
@Component(service = PinWatch.class, immediate = true)
public final class PinWatch {
    private static final Logger log = LoggerFactory.getLogger(PinWatch.class);
    private static final long PERIOD_MILLIS = 500;

    private final RouteTable table;
    private final PinStore store;
    private final ScheduledExecutorService executor;
    private String failure;

    @Activate
    public PinWatch(@Reference DataSource database, @Reference RouteTable table) {
        this(database, table, Executors.newSingleThreadScheduledExecutor(run -> {
            Thread thread = new Thread(run, "bof-pins");
            thread.setDaemon(true);
            return thread;
        }));
    }

    PinWatch(DataSource database, RouteTable table, ScheduledExecutorService executor) {
        this.table = table;
        this.store = new PinStore(database);
        this.executor = executor;
        executor.scheduleWithFixedDelay(this::poll, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void deactivate() {
        executor.shutdownNow();
    }

    private void poll() {
        try {
            refresh();
            failure = null;
        } catch (SQLException | RuntimeException e) {
            if (!table.pinsRead()) {
                // at a start that is how it is until the database layer is ready, which tells its own troubles
                log.debug("The pins of the routes cannot be read yet", e);
            } else if (!Objects.equals(failure, e.getMessage())) {
                log.warn("The pins of the routes cannot be read, the last known ones hold: {}", e.getMessage());
                failure = e.getMessage();
            }
        }
    }

    /** Reads the pins now. */
    Map<String, Pin> refresh() throws SQLException {
        Map<String, Pin> pins = store.read();
        table.pins(pins);
        return pins;
    }

    /** Writes a pin; false where another node was faster. It has taken effect on this node when true comes back. */
    boolean write(String route, Pin pin, String actor) throws SQLException {
        boolean written = store.write(route, pin.revision() - 1, pin, actor);
        if (written) {
            table.pins(Map.of(route, pin));
        }
        return written;
    }
}
