package dev.bof.api.route;

import dev.bof.api.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The routes of this node, and the pins that all nodes share. Reading never touches the database; changing a pin
 * writes it there first and then takes effect here at once, on other nodes within a second. All methods may be
 * called from any thread.
 */
@ProviderType
public interface Routes {

    /** All known routes by name. */
    List<RouteState> list();

    /** The route of this name, if it is known. */
    Optional<RouteState> find(String route);

    /** Whether every known route has a variant that serves it. */
    boolean ready();

    /**
     * Moves a route to a variant and pins it there.
     *
     * @param expected the variant that must be active now, or null for any
     * @param actor who asks, for the pin's history, not null
     * @throws ProblemException route-unknown; conflict where another variant than {@code expected} is active, or the
     *     wanted one is not available, with the reason; unavailable where the database is away: nothing has changed
     */
    RouteState cutover(String route, String variant, String expected, String actor);

    /**
     * Moves a route back to the variant that was active before the last cutover, and pins it there.
     *
     * @throws ProblemException as {@link #cutover}, and conflict where there is no earlier variant
     */
    RouteState rollback(String route, String actor);

    /**
     * Takes the pin away: the highest variant in ranking serves. Does nothing where there is no pin.
     *
     * @param expected the variant that must be active now, or null for any
     * @throws ProblemException as {@link #cutover}
     */
    RouteState unpin(String route, String expected, String actor);
}
