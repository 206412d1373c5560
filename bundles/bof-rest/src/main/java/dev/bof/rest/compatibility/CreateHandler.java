package dev.bof.rest.compatibility;

import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.api.object.BusinessObject;
import dev.bof.rest.answer.RenderedAnswer;
import dev.bof.rest.object.Answers;
import dev.bof.rest.object.EntityTags;
import dev.bof.rest.object.Representation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Creates an object. */
final class CreateHandler<T extends BusinessObject<?>> extends LegacyHandler<T> {
    private final LegacyBodies bodies;

    CreateHandler(LegacyRoute<T> route, LegacyEndpoint endpoint, LegacyBodies bodies) {
        super(route, endpoint);
        this.bodies = bodies;
    }

    @Override
    boolean takesBody() {
        return true;
    }

    @Override
    Response handle(ContainerRequestContext request) {
        Representation representation = whole(request);
        EntityTags.refuse(request);
        Record create = bodies.creation(bodies.read(request));
        return Answers.write(
                request,
                result -> created(
                        request, representation, route.descriptor().entity().cast(result)),
                () -> route.objects().create(create));
    }

    private RenderedAnswer created(ContainerRequestContext request, Representation representation, T object) {
        Map<String, String> headers = new LinkedHashMap<>(tagged(object, representation));
        if (endpoint.location()) {
            headers.put(
                    HttpHeaders.LOCATION,
                    request.getUriInfo()
                            .getBaseUriBuilder()
                            .path(route.descriptor().route())
                            .segment(object.getId().toString())
                            .build()
                            .toString());
        }
        return answer.render(representation, new ObjectValues<>(route, object, representation), headers);
    }
}
