package dev.bof.api.contribution;

import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.ObjectDescriptor;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Adds endpoints to the routes of business objects, such as {@code GET /orders/7/audit}. Register it as an OSGi service
 * with the property {@link #NAME}. Its endpoints come with it and go with it, and no variant is disturbed by either: they
 * are an application of their own for each variant. The unregistration waits until the requests that it has in hand have
 * ended, as that of a variant does. May be called from many threads at once.
 */
@ConsumerType
public interface RouterContribution {
    /**
     * The service property with the name of what it offers, such as {@code audit}. Who asks for one of its endpoints
     * after it has gone is told that this is missing.
     */
    String NAME = "bof.contribution";

    /** Whether it adds to the route of this object. */
    boolean appliesTo(ObjectDescriptor<?> descriptor);

    /**
     * What it adds to one variant of a route: a JAX-RS resource object whose class has no path of its own. Its methods
     * have paths below the route, such as <code>{id}/audit</code>, where the variant has nothing; they answer JSON as
     * the framework writes it. They write with {@link BusinessObjectService#write}, of which they answer just what the
     * work gives (an object that is written as JSON, a {@code Response}, or null for 204): an idempotency key keeps that
     * answer in the same transaction.
     *
     * @param objects the variant's objects, not to be kept longer than the resource, which goes with the variant
     * @throws IllegalArgumentException if it cannot add to this variant, saying why; the variant serves without it
     */
    Object resource(BusinessObjectService<?> objects);
}
