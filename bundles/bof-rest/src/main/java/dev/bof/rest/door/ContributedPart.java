package dev.bof.rest.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.request.RequestContext;
import dev.bof.rest.json.JsonMappers;
import dev.bof.rest.openapi.Contract;
import dev.bof.rest.openapi.ContractReader;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;

/** What one contribution adds to one variant: a Jersey application of its own, which comes and goes alone. */
final class ContributedPart {
    private final Contribution contribution;
    private final JerseyApplication application;
    private final Endpoints endpoints;
    private final Contract contract;

    private ContributedPart(
            Contribution contribution, JerseyApplication application, Endpoints endpoints, Contract contract) {
        this.contribution = contribution;
        this.application = application;
        this.endpoints = endpoints;
        this.contract = contract;
    }

    /** @throws IllegalArgumentException if the contribution does not fit the variant, saying why */
    static ContributedPart of(Contribution contribution, BusinessObjectService<?> objects, ServletConfig servletConfig)
            throws ServletException {
        String route = objects.descriptor().route();
        Object resource = contribution.service().resource(objects);
        ObjectMapper mapper = JsonMappers.create();
        ResourceConfig config = new ResourceConfig()
                .registerResources(
                        Resource.builder(resource.getClass()).path(route).build())
                .register(new WorkRenderer(mapper))
                .register(new AbstractBinder() {
                    @Override
                    protected void configure() {
                        bind(resource).to(resource.getClass());
                    }
                });
        JerseyApplication application = JerseyApplication.start(config, mapper, List.of(resource), servletConfig);
        return new ContributedPart(
                contribution,
                application,
                Endpoints.of(application.resources(), Set.of()),
                ContractReader.readPart(FrontDoor.ROOT, route, contribution.name(), resource, mapper));
    }

    Contribution contribution() {
        return contribution;
    }

    Endpoints endpoints() {
        return endpoints;
    }

    Contract contract() {
        return contract;
    }

    /** Works on a request that the contribution's {@link InHand} has let in, and lets it out when it has its answer. */
    void service(HttpServletRequest request, HttpServletResponse response, GuardedResponse guarded)
            throws ServletException, IOException {
        boolean inHand = true;
        RequestContext before = RequestContext.current();
        RequestContext.Scope scope = new RequestContext(
                        before.actor(),
                        before.correlationId(),
                        before.variant(),
                        new UncutWrites(before.writeListener(), guarded))
                .open();
        try {
            application.service(request, response);
            if (request.isAsyncStarted()) {
                inHand = false;
                request.getAsyncContext()
                        .addListener(new Leaving(() -> contribution.inHand().leave(guarded)));
            }
        } finally {
            scope.close();
            if (inHand) {
                contribution.inHand().leave(guarded);
            }
        }
    }

    void destroy() {
        application.destroy();
    }
}
