package dev.bof.rest.compatibility;

import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.query.Page;
import dev.bof.api.query.Query;
import dev.bof.api.query.Sort;
import dev.bof.rest.compatibility.LegacyPaging.Place;
import dev.bof.rest.object.ListParameters;
import dev.bof.rest.object.ParameterNames;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the objects that a client asks for, in the words of the service or in those of the framework. */
final class LegacyLists<T extends BusinessObject<?>> {
    private static final Query ALL = Query.all();

    private final LegacyRoute<T> route;
    private final LegacyEndpoint endpoint;
    private final LegacyParameters parameters;
    private final ListParameters framework;
    private final LegacyFilters filters;
    private final LegacyPaging paging;
    private final Optional<LegacySorting> sorting;
    private final boolean total;

    /** @param total whether the answer tells how many objects the whole list has */
    LegacyLists(LegacyRoute<T> route, LegacyEndpoint endpoint, boolean total) {
        this.route = route;
        this.endpoint = endpoint;
        this.parameters = new LegacyParameters(endpoint, route.objects());
        this.framework = new ListParameters(route.descriptor(), route.objects().baseProperties());
        this.filters = new LegacyFilters(endpoint, parameters, new LegacyValues(route));
        this.paging = new LegacyPaging(endpoint.paging());
        this.sorting = endpoint.sorting()
                .map(style -> new LegacySorting(
                        style, route.names(), route.descriptor().sortable()));
        this.total = total;
    }

    LegacyParameters parameters() {
        return parameters;
    }

    /**
     * A part of the list.
     *
     * @param query what was asked for
     */
    record Found<T>(Query query, Page<T> page, Place place) {}

    Found<T> find(UriInfo uri) {
        Map<String, List<String>> given = uri.getQueryParameters();
        Map<String, List<String>> beside = parameters.list(given);
        Query query = sorted(beside.isEmpty() ? ALL : framework.query(beside), given);
        Optional<Query> filtered = filters.add(query, uri);
        Place place = place(query, beside, given);
        if (filtered.isEmpty()) {
            return new Found<>(query, new Page<>(List.of(), place.size(), null, 0L, null), place);
        }
        Query wanted = filtered.get();
        if (!byFramework(beside, given)) {
            wanted = paging.at(place, wanted);
        }
        wanted = wanted.total(total);
        return new Found<>(wanted, route.objects().list(wanted), place);
    }

    private Query sorted(Query query, Map<String, List<String>> given) {
        List<Sort> chosen = sorting.map(style -> style.steps(given)).orElse(List.of());
        if (!chosen.isEmpty()) {
            return query.sortBy(chosen.toArray(Sort[]::new));
        }
        return query.sort().isEmpty() ? query.sortBy(endpoint.order().toArray(Sort[]::new)) : query;
    }

    private Place place(Query query, Map<String, List<String>> beside, Map<String, List<String>> given) {
        if (!byFramework(beside, given)) {
            return paging.place(given);
        }
        return query.position() instanceof Query.Numbered numbered
                ? paging.numbered(numbered.page(), query.pageSize())
                : new Place(null, null, query.pageSize());
    }

    /** Whether the framework's parameters say which part of the list is wanted; the service's own come first. */
    private boolean byFramework(Map<String, List<String>> beside, Map<String, List<String>> given) {
        return beside.containsKey(ParameterNames.CURSOR)
                || (beside.containsKey(ParameterNames.PAGE) || beside.containsKey(ParameterNames.PAGE_SIZE))
                        && !given.containsKey(endpoint.paging().position());
    }

    /** The first object that the filters find. */
    T first(UriInfo uri) {
        Query query =
                ALL.sortBy(endpoint.order().toArray(Sort[]::new)).pageSize(1).total(false);
        return filters.add(query, uri).stream()
                .flatMap(filtered -> route.objects().list(filtered).items().stream())
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "There is no such object of " + route.descriptor().route() + "."));
    }
}
