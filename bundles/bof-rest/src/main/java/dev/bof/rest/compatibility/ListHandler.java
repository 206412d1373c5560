package dev.bof.rest.compatibility;

import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.api.object.BusinessObject;
import dev.bof.rest.object.ParameterNames;
import dev.bof.rest.object.Representation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers with a list, or with a part or the number of one. */
final class ListHandler<T extends BusinessObject<?>> extends LegacyHandler<T> {
    private final LegacyLists<T> lists;

    ListHandler(LegacyRoute<T> route, LegacyEndpoint endpoint) {
        super(route, endpoint);
        Set<String> needed = answer.placeholders();
        this.lists = new LegacyLists<>(
                route, endpoint, ListValues.NEED_TOTAL.stream().anyMatch(needed::contains));
    }

    @Override
    Response handle(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        Representation representation = chosen(request, lists.parameters().representation(uri.getQueryParameters()));
        LegacyLists.Found<T> found = lists.find(uri);
        List<Object> items = found.page()
                .<Object>map(object -> representation.of(route.objects().response(object), object))
                .items();
        return LegacyAnswer.response(answer.render(
                representation,
                new ListValues(found, items),
                link(uri, found.page().nextCursor())));
    }

    /** The next page of one that was asked for by cursor: the envelope of the service has no place for it. */
    private static Map<String, String> link(UriInfo uri, String cursor) {
        if (cursor == null) {
            return Map.of();
        }
        URI next = uri.getRequestUriBuilder()
                .replaceQueryParam(ParameterNames.CURSOR, cursor)
                .build();
        return Map.of(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
}
