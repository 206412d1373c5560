package dev.bof.api.object;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The call of an {@link Action}: what it says beside the object and the body. Not to be used after the call. */
@ProviderType
public interface ActionCall {

    /**
     * What stands in the path for a name in braces, such as {@code agent} of <code>{id}/assign/{agent}</code>.
     *
     * @throws IllegalArgumentException if the path has no such name
     */
    String path(String name);

    /**
     * The same as a number, a UUID or whatever else can be read from a text.
     *
     * @throws dev.bof.api.problem.ProblemException not-found where it is none: nothing can be at such an address
     */
    <V> V path(String name, Class<V> type);

    /** The first value of a query parameter. */
    Optional<String> query(String name);

    /** The entity manager of the action's own transaction, for what the action needs beside its object. */
    EntityManager entities();
}
