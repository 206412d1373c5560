package dev.bof.rest.door;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Brings the pins from the database into the route table. While the database is away the last known pins hold.
 */
@Component(service = PinWatch.class, immediate = true)
public final class PinWatch {
    private final RouteTable table;
    private final PinStore store;
    private final DatabasePoll poll;

    @Activate
    public PinWatch(@Reference DataSource database, @Reference RouteTable table) {
        this(database, table, DatabasePoll.executor("bof-pins"));
    }

    PinWatch(DataSource database, RouteTable table, ScheduledExecutorService executor) {
        this.table = table;
        this.store = new PinStore(database);
        this.poll = new DatabasePoll("The pins of the routes", this::refresh, table::pinsRead, executor);
    }

    @Deactivate
    void deactivate() {
        poll.close();
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
