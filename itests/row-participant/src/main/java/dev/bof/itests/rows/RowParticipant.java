package dev.bof.itests.rows;

import dev.bof.api.write.Change;
import dev.bof.api.write.WriteContext;
import dev.bof.api.write.WriteParticipant;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a row for each change, and complains of every call that comes when it has left, or goes on then. */
@Component(property = WriteParticipant.NAME + "=row")
public final class RowParticipant implements WriteParticipant {
    private static final Logger LOG = LoggerFactory.getLogger(RowParticipant.class);

    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean left;

    @Override
    public void changed(List<Change> changes, WriteContext context) throws SQLException {
        calls.incrementAndGet();
        try {
            requireHere();
            write(changes, context);
            requireHere();
        } finally {
            calls.decrementAndGet();
        }
    }

    @Override
    public void committed(List<Change> changes) {
        requireHere();
    }

    private static void write(List<Change> changes, WriteContext context) throws SQLException {
        try (PreparedStatement insert =
                context.connection().prepareStatement("INSERT INTO written_rows VALUES (?, ?, ?, ?)")) {
            for (Change change : changes) {
                insert.setString(1, change.objectType());
                insert.setString(2, change.objectId());
                insert.setLong(3, change.version());
                insert.setString(4, change.kind().name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Deactivate
    void leave() {
        left = true;
        if (calls.get() > 0) {
            LOG.error("VIOLATION: the participant had to leave in the middle of a call");
        }
    }

    private void requireHere() {
        if (left) {
            LOG.error("VIOLATION: the participant was called after it had left");
            throw new IllegalStateException("The participant has left.");
        }
    }
}
