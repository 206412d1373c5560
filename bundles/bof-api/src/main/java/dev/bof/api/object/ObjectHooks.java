package dev.bof.api.object;

import dev.bof.api.problem.FieldError;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ConsumerType;

/** A domain's own rules, called by the engine inside the write's transaction. */
@ConsumerType
public interface ObjectHooks<T extends BusinessObject<?>> {

    /** Checks an object that is about to be stored; the write goes on where nothing is reported. */
    default void validate(T object, Consumer<FieldError> errors) {}
}
