package dev.bof.api.route;

import dev.bof.api.problem.ProblemException;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The variants that are services elsewhere. They are rows in the database: a change takes effect on this node at once, on
 * the others within a second, and outlives restarts. All methods ask the database and may be called from any thread.
 */
@ProviderType
public interface UrlVariants {

    /**
     * All of them, by route and variant.
     *
     * @throws ProblemException unavailable where the database is away
     */
    List<UrlVariant> list();

    /**
     * Adds a variant, which serves once it has answered its probe.
     *
     * @param actor who asks, not null
     * @throws ProblemException validation where the names, the URL or what is said of it cannot be; conflict where the
     *     route has this variant already, or the name clashes with another one; unavailable where the database is away
     */
    void add(UrlVariant variant, String actor);

    /**
     * Puts this in the place of the URL variant of the same name. What the one before has in hand it ends.
     *
     * @throws ProblemException as {@link #add}, and not-found where there is none
     */
    void replace(UrlVariant variant, String actor);

    /**
     * Removes a variant on all nodes. It leaves as a bundle's does: what it has in hand it ends, new requests it gets none.
     *
     * @throws ProblemException not-found where there is none; unavailable where the database is away
     */
    void remove(String route, String variant, String actor);
}
