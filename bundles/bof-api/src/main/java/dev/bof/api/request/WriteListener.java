package dev.bof.api.request;

import java.sql.Connection;
import java.sql.SQLException;
import org.osgi.annotation.versioning.ConsumerType;

/** Takes part in the transaction of the one write that a request makes. Throwing rolls it back. */
@ConsumerType
public interface WriteListener {

    /** The transaction has begun and nothing has been written. */
    void begun(Connection connection) throws SQLException;

    /**
     * All is written and about to be committed. Not told where an atomic bulk call failed: all of that is rolled back.
     *
     * @param result what the write gives: the object, a bulk result, or null for a deletion
     */
    void committing(Object result, Connection connection) throws SQLException;
}
