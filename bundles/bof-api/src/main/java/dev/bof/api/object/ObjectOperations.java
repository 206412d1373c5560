package dev.bof.api.object;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.query.Page;
import dev.bof.api.query.Query;
import dev.bof.api.write.Bulk;
import dev.bof.api.write.BulkResult;
import dev.bof.api.write.Expected;
import dev.bof.api.write.ObjectWork;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What can be done with one type of business object. Every call is a transaction of its own. Ids that cannot be read,
 * do not exist or belong to a deleted object are a {@link ProblemException} not-found; an object that is not as
 * expected is one of precondition-failed; a write whose required participants are missing is one of capability-missing.
 * May be called from any thread.
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

    /**
     * A page of the undeleted objects.
     *
     * @throws ProblemException unknown-field or malformed where the query does not fit the object, naming what would
     *     be allowed
     */
    Page<T> list(Query query);

    /**
     * Changes an object. Where {@code change} returns the state that it was given, nothing is written.
     *
     * @param change gets the object and its present state as an update schema, which it returns as wanted; it must
     *     not touch the object itself
     * @throws ProblemException validation or conflict as {@link #create}; conflict where another write came first
     */
    T update(String id, Expected expected, BiFunction<? super T, Record, Record> change);

    /**
     * Deletes the object: it is in no list any more and its unique keys are free. It is marked as deleted; where its table
     * has no place for such a mark its row is removed, of which the framework keeps a copy.
     */
    void delete(String id, Expected expected);

    /**
     * Takes a deletion back. An object that is not deleted stays as it is.
     *
     * @throws ProblemException conflict where a unique key was taken meanwhile
     */
    T restore(String id, Expected expected);

    /**
     * Sets the descriptor's activity field. An object that has that value already stays as it is.
     *
     * @throws UnsupportedOperationException if the descriptor names no activity field
     */
    T setActive(String id, boolean active, Expected expected);

    /**
     * Does a piece of work on an object in one transaction, in which participants and the request's listener take part as
     * in every write. What it changes of the object is stored; the domain's rules are checked before, its other hooks are
     * not called.
     *
     * @return what the work gives, which is also what the request's listener is told
     */
    <R> R write(String id, Expected expected, ObjectWork<? super T, R> work);

    /** Reads whatever the unit has in one transaction, of which nothing is kept. */
    <R> R read(Function<EntityManager, R> work);

    /**
     * Checks the constraints that a record declares.
     *
     * @throws ProblemException validation naming each field at fault
     */
    void requireValid(Record values);

    /**
     * Checks the constraints that a record declares of some of its fields.
     *
     * @param fields their names in JSON
     * @throws ProblemException validation naming each of them that is at fault
     */
    void requireValid(Record values, Set<String> fields);

    /**
     * Checks what an update wants, before anybody looks for the object: the constraints of the update schema, and what the
     * domain says of it then.
     *
     * @param update an instance of the descriptor's update schema
     * @throws ProblemException validation naming each field at fault
     */
    void requireWanted(Record update);

    /** Creates many; an item is an instance of the descriptor's create schema. */
    BulkResult bulkCreate(Bulk<Record> bulk);

    /** Changes many. An id that comes twice fails where it comes again. */
    BulkResult bulkUpdate(Bulk<ObjectChange<T>> bulk);

    /** Deletes many. An id that comes twice fails where it comes again. */
    BulkResult bulkDelete(Bulk<ObjectReference> bulk);

    /**
     * What a company has.
     *
     * @throws UnsupportedOperationException if objects of this type belong to no company
     */
    Statistics statistics(long companyId);

    /** The base properties that the object's table has columns for. Never changes. */
    Set<BaseProperty> baseProperties();

    /** The object as clients see it: an instance of the descriptor's response schema. */
    Record response(T object);

    /** Tells one state of an object from every other one of it; letters and digits. */
    String tag(T object);

    /** One object, as its writer expects it. */
    record ObjectReference(String id, Expected expected) {}

    /** A change of one object, see {@link #update}. */
    record ObjectChange<T>(String id, Expected expected, BiFunction<? super T, Record, Record> change) {}
}
