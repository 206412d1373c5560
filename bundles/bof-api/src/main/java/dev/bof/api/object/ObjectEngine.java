package dev.bof.api.object;

import jakarta.persistence.EntityManagerFactory;
import org.osgi.annotation.versioning.ProviderType;

/** The framework's runtime: makes the operations of a business object from its description. */
@ProviderType
public interface ObjectEngine {

    /**
     * The operations of one type of business object.
     *
     * @param descriptor what the object is
     * @param hooks the domain's own rules
     * @param units where its entity lives; used until the caller's component ends, never closed here
     * @throws IllegalArgumentException if description and entity do not fit, saying which field is at fault
     */
    <T extends BusinessObject<?>> ObjectOperations<T> operations(
            ObjectDescriptor<T> descriptor, ObjectHooks<T> hooks, EntityManagerFactory units);
}
