package dev.bof.rest.compatibility;

import dev.bof.api.compatibility.CompatibilityProfile;
import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.rest.problem.ProblemTeller;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/** Serves a described object as its service was before, and what the framework offers beside it. */
public final class CompatibleRouter {
    private final String route;
    private final List<LegacyHandler<?>> handlers;
    private final ProblemTeller teller;
    private final Set<String> taken;

    private CompatibleRouter(String route, List<LegacyHandler<?>> handlers, ProblemTeller teller, Set<String> taken) {
        this.route = route;
        this.handlers = handlers;
        this.teller = teller;
        this.taken = taken;
    }

    /** @throws IllegalArgumentException if the profile contradicts itself or does not fit the object, saying how */
    public static <T extends BusinessObject<?>> CompatibleRouter of(
            BusinessObjectService<T> objects, CompatibilityProfile profile) {
        try {
            LegacyRoute<T> route = LegacyRoute.of(objects, profile);
            ProfileCheck.require(route);
            LegacyBodies bodies = new LegacyBodies(route);
            List<LegacyHandler<?>> handlers = new ArrayList<>();
            for (LegacyEndpoint endpoint : profile.endpoints()) {
                handlers.add(handler(route, endpoint, bodies));
            }
            return new CompatibleRouter(
                    objects.descriptor().route(), handlers, new LegacyErrors(route), Addresses.of(profile.endpoints()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the compatibility profile of " + objects.descriptor().route() + " cannot be served: "
                            + e.getMessage(),
                    e);
        }
    }

    private static <T extends BusinessObject<?>> LegacyHandler<T> handler(
            LegacyRoute<T> route, LegacyEndpoint endpoint, LegacyBodies bodies) {
        return switch (endpoint.operation()) {
            case LIST -> new ListHandler<>(route, endpoint);
            case READ, FIND -> new ReadHandler<>(route, endpoint);
            case CREATE -> new CreateHandler<>(route, endpoint, bodies);
            case UPDATE, RESTORE, ACTIVATE, DEACTIVATE -> new ChangeHandler<>(route, endpoint, bodies);
            case DELETE -> new DeleteHandler<>(route, endpoint);
            case ACTION -> new ActionHandler<>(route, endpoint, bodies);
        };
    }

    /** @param framework the framework's own endpoints, which serve where the service had none */
    public void registerIn(ResourceConfig config, List<Resource> framework) {
        handlers.forEach(handler -> config.registerResources(resource(handler)));
        framework.forEach(resource -> config.registerResources(beside(resource)));
        config.property(ProblemTeller.PROPERTY, teller);
    }

    private Resource resource(LegacyHandler<?> handler) {
        LegacyEndpoint endpoint = handler.endpoint;
        Resource.Builder root = Resource.builder(route);
        Resource.Builder at = endpoint.path().isEmpty() ? root : root.addChildResource(endpoint.path());
        ResourceMethod.Builder method = at.addMethod(endpoint.method());
        handler.answer.body().mediaType().ifPresent(method::produces);
        if (handler.takesBody()) {
            method.consumes(MediaType.APPLICATION_JSON);
        }
        method.handledBy(handler);
        return root.build();
    }

    /**
     * The query parameters that the framework adds to an endpoint of the service; those that the service had are known to
     * whoever serves its route, whether it declares them or not. Empty where the service had no such endpoint.
     *
     * @param template its path below the route
     */
    public static Optional<Predicate<String>> parametersBeside(
            BusinessObjectService<?> objects, String method, String template) {
        return objects.descriptor().compatibility().stream()
                .flatMap(profile -> profile.endpoints().stream())
                .filter(endpoint ->
                        Addresses.of(endpoint.method(), endpoint.path()).equals(Addresses.of(method, template)))
                .<Predicate<String>>map(endpoint -> new LegacyParameters(endpoint, objects)::meanBeside)
                .findFirst();
    }

    /** The same without the methods at addresses that the service had. */
    private Resource beside(Resource resource) {
        Resource.Builder copy = Resource.builder(resource.getPath());
        copy(resource, "", copy);
        return copy.build();
    }

    private void copy(Resource from, String path, Resource.Builder to) {
        from.getResourceMethods().stream()
                .filter(method -> !taken.contains(Addresses.of(method.getHttpMethod(), path)))
                .forEach(to::addMethod);
        for (Resource child : from.getChildResources()) {
            copy(child, path + "/" + child.getPath(), to.addChildResource(child.getPath()));
        }
    }
}
