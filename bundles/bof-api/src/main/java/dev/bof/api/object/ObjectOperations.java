package dev.bof.api.object;

import dev.bof.api.problem.ProblemException;
import java.util.function.BiFunction;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What can be done with one type of business object. Every call is a transaction of its own. Ids that cannot be read,
 * do not exist or belong to a deleted object are a {@link ProblemException} not-found. May be called from any thread.
 */
@ProviderType
public interface ObjectOperations<T extends BusinessObject<?>> {

    /**
     * Stores a new object.
     *
     * @param create an instance of the descriptor's create schema
     * @throws ProblemException validation naming each field at fault; conflict where a unique key is taken
     */
    T create(Record create);

    /** The object with this id. */
    T get(String id);

    /** A page of the undeleted objects, sorted by id. */
    Page<T> list(ListQuery query);

    /**
     * Changes an object. Where {@code change} returns the state that it was given, nothing is written.
     *
     * @param change gets the object and its present state as an update schema, which it returns as wanted; it must
     *     not touch the object itself
     * @throws ProblemException validation or conflict as {@link #create}; conflict where another write came first
     */
    T update(String id, BiFunction<? super T, Record, Record> change);

    /** Marks the object as deleted; it is in no list any more and its unique keys are free. */
    void delete(String id);

    /** The object as clients see it: an instance of the descriptor's response schema. */
    Record response(T object);
}
