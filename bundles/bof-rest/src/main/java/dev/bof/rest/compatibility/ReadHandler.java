package dev.bof.rest.compatibility;

import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.api.object.BusinessObject;
import dev.bof.rest.object.EntityTags;
import dev.bof.rest.object.Preference;
import dev.bof.rest.object.Representation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers with one object: the one with the id, or the first that the filters find. */
final class ReadHandler<T extends BusinessObject<?>> extends LegacyHandler<T> {
    private final LegacyLists<T> lists;
    private final boolean byId;

    ReadHandler(LegacyRoute<T> route, LegacyEndpoint endpoint) {
        super(route, endpoint);
        this.lists = new LegacyLists<>(route, endpoint, false);
        this.byId = endpoint.operation() == LegacyEndpoint.Operation.READ;
    }

    @Override
    Response handle(ContainerRequestContext request) {
        Representation representation = chosen(
                request, lists.parameters().representation(request.getUriInfo().getQueryParameters()));
        T object = byId ? route.objects().get(id(request)) : lists.first(request.getUriInfo());
        String tag = representation.entityTag(route.objects().tag(object));
        if (EntityTags.isKnown(request, tag)) {
            return Response.notModified()
                    .header(HttpHeaders.ETAG, tag)
                    .header(HttpHeaders.VARY, Preference.HEADER)
                    .build();
        }
        return LegacyAnswer.response(answer.render(
                representation, new ObjectValues<>(route, object, representation), tagged(object, representation)));
    }
}
