package dev.bof.api.write;

import jakarta.persistence.EntityManager;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** The write that a piece of {@link ObjectWork} is done in. */
@ProviderType
public interface ObjectWrite extends WriteContext {

    /** The entity manager of the write's own transaction. Not to be used after the work. */
    EntityManager entities();

    /**
     * Tells participants, once the work is done and stored, what it has done. Where it tells nothing and has changed the
     * object, they are told an update.
     *
     * @param action the name of a change of the kind {@link ChangeKind#CUSTOM}, null for any other
     * @param before values as they were of what belongs to the object without being a field of it, such as
     *     {@code ext.limit}; they are added to the object's own fields
     * @param after the same as they are now. Where the two differ the object counts as changed, and its version is raised
     */
    void tell(ChangeKind kind, String action, Map<String, ?> before, Map<String, ?> after);
}
