package dev.bof.api.object;

import dev.bof.api.problem.FieldError;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A domain's own rules and work, called by the engine inside the write's transaction: what they throw rolls the write
 * back. A hook that comes before may change the object; one that comes after sees it as stored and must not.
 */
@ConsumerType
public interface ObjectHooks<T extends BusinessObject<?>> {

    /**
     * Checks an object that is about to be stored, after {@link #beforeCreate} or {@link #beforeUpdate}, or restored; the
     * write goes on where nothing is reported.
     */
    default void validate(T object, Consumer<FieldError> errors) {}

    /**
     * Checks what an update wants, before it is known whether there is an object to update.
     *
     * @param wanted belongs to no row: it has the values that were sent, and defaults for all others
     */
    default void beforeFind(T wanted) {}

    /** The object satisfies the constraints of its schema and is about to be stored for the first time. */
    default void beforeCreate(T object) {}

    default void afterCreate(T object) {}

    /**
     * The object is asked to be changed, and is as it is stored: whether that may be at all. Asked before anything is
     * checked of what is wanted, and also where it is what the object has.
     */
    default void requireUpdatable(T object) {}

    /**
     * What is wanted satisfies its constraints, and the object is still as it is stored: whether the one may become the
     * other. Asked also where nothing is about to be changed.
     *
     * @param wanted an instance of the update schema
     */
    default void requireUpdate(T object, Record wanted) {}

    /**
     * The object has the values that are wanted already, and something is about to be changed. Activation is an update
     * too.
     */
    default void beforeUpdate(T object) {}

    default void afterUpdate(T object) {}

    default void beforeDelete(T object) {}

    default void afterDelete(T object) {}
}
