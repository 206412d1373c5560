package dev.bof.api.write;

import java.sql.SQLException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Work on one object inside the transaction of a write. What it throws rolls the write back.
 *
 * @param <T> the type of the object
 * @param <R> what the work gives
 */
@ConsumerType
@FunctionalInterface
public interface ObjectWork<T, R> {

    /** @param object undeleted and as the writer expects it; the work may change it */
    R on(T object, ObjectWrite write) throws SQLException;
}
