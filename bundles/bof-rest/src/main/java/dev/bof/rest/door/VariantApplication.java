package dev.bof.rest.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.rest.compatibility.CompatibleRouter;
import dev.bof.rest.json.JsonMappers;
import dev.bof.rest.object.ObjectResources;
import dev.bof.rest.openapi.Contract;
import dev.bof.rest.openapi.ContractReader;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.model.Resource;

/**
 * The Jersey application of one variant. Every variant has its own, so that one can come and go without touching
 * another, and takes all that Jersey and Jackson remember of its classes along when it is destroyed.
 */
final class VariantApplication implements VariantHandler {
    private final JerseyApplication application;
    private final Endpoints endpoints;
    private final boolean tellsWrites;
    private final Supplier<Contract> reader;
    private Contract contract;

    private VariantApplication(
            JerseyApplication application, Endpoints endpoints, boolean tellsWrites, Supplier<Contract> reader) {
        this.application = application;
        this.endpoints = endpoints;
        this.tellsWrites = tellsWrites;
        this.reader = reader;
    }

    /**
     * Builds the application of the service that a variant offers.
     *
     * @param route the route that it shall serve
     * @param service a business object service, a JAX-RS application, or a JAX-RS resource object
     * @param parameters the query parameters that its methods read without declaring them
     * @throws IllegalArgumentException if the service is none of these, or its path is not the route
     */
    static VariantApplication of(String route, Object service, Set<String> parameters, ServletConfig servletConfig)
            throws ServletException {
        ObjectMapper mapper = JsonMappers.create();
        List<Object> resources = service instanceof BusinessObjectService<?> objects
                ? ObjectResources.of(objects, mapper)
                : List.of(service);
        JerseyApplication application =
                JerseyApplication.start(config(route, service, resources, mapper), mapper, resources, servletConfig);
        return new VariantApplication(
                application,
                service instanceof BusinessObjectService<?> objects
                        ? Endpoints.of(application.resources(), objects)
                        : Endpoints.of(application.resources(), parameters),
                service instanceof BusinessObjectService<?>,
                () -> ContractReader.read(FrontDoor.ROOT, route, service, mapper));
    }

    private static ResourceConfig config(String route, Object service, List<Object> resources, ObjectMapper mapper) {
        if (service instanceof Application application) {
            // a copy of what can be added to only once: one that has failed to start is tried again
            return application instanceof ResourceConfig own
                    ? new ResourceConfig(own)
                    : ResourceConfig.forApplication(application);
        }
        ResourceConfig config = new ResourceConfig().register(new AbstractBinder() {
            @Override
            protected void configure() {
                resources.forEach(resource -> bind(resource).to(resource.getClass()));
            }
        });
        if (!(service instanceof BusinessObjectService<?> objects)) {
            requirePath(route, service.getClass());
            return config.registerResources(Resource.from(service.getClass()));
        }
        List<Resource> own = Stream.concat(
                        resources.stream().map(resource -> Resource.builder(resource.getClass())
                                .path(route)
                                .build()),
                        Stream.of(ObjectResources.actions(objects, mapper)))
                .toList();
        objects.descriptor()
                .compatibility()
                .ifPresentOrElse(
                        profile -> CompatibleRouter.of(objects, profile).registerIn(config, own),
                        () -> own.forEach(config::registerResources));
        // to others' resources its hints are useful; ours read the request in the place of a body
        return config.property(ServerProperties.RESOURCE_VALIDATION_DISABLE, true);
    }

    private static void requirePath(String route, Class<?> type) {
        Path path = type.getAnnotation(Path.class);
        if (path == null) {
            throw new IllegalArgumentException(type.getName() + " is not a JAX-RS resource: it has no @Path");
        }
        if (!strip(path.value()).equals(route)) {
            throw new IllegalArgumentException(
                    type.getName() + " has @Path(\"" + path.value() + "\"), but its route is " + route);
        }
    }

    private static String strip(String path) {
        int from = path.startsWith("/") ? 1 : 0;
        int to = path.endsWith("/") ? path.length() - 1 : path.length();
        return path.substring(from, Math.max(from, to));
    }

    @Override
    public Endpoints endpoints() {
        return endpoints;
    }

    @Override
    public boolean tellsWrites() {
        return tellsWrites;
    }

    @Override
    public boolean streams() {
        return false;
    }

    /** Read when it is first asked for, because a variant that comes is waited for. */
    @Override
    public synchronized Contract contract() {
        if (contract == null) {
            contract = reader.get();
        }
        return contract;
    }

    @Override
    public void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        application.service(request, response);
    }

    @Override
    public void destroy() {
        application.destroy();
    }
}
