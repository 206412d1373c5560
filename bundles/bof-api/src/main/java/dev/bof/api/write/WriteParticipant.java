package dev.bof.api.write;

import java.sql.SQLException;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Takes part in every write of business objects, inside the write's own transaction. Register it as an OSGi service with
 * the property {@link #NAME}; participants are called by service ranking, the highest first. A write takes those that
 * are there at its start; one that leaves is let go when the writes that took it have ended, after ten seconds at the latest:
 * a write that would still call it then fails. May be called from many threads at once.
 */
@ConsumerType
@FunctionalInterface
public interface WriteParticipant {
    /** The service property with the participant's name, by which an object's description may require it. */
    String NAME = "bof.participant";

    /**
     * What a write has done, all of it flushed to the database. Throwing rolls everything back.
     *
     * @param changes in the order in which they were made, one an object at least. A bulk call tells its changes in
     *     several lists, some hundreds of objects each
     */
    void changed(List<Change> changes, WriteContext context) throws SQLException;

    /**
     * The write has been committed. Nothing can be refused any more; what is thrown is logged.
     *
     * @param changes all changes of the write
     */
    default void committed(List<Change> changes) {}
}
