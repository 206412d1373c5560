package dev.bof.rest.object;

import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.query.Operator;
import dev.bof.api.query.Query;
import dev.bof.rest.problem.ParameterProblems;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the query parameters of a route; what is not understood is refused, never ignored. */
final class QueryParameters {
    private static final String PAGE = "page";
    private static final String PAGE_SIZE = "page_size";

    private final ObjectDescriptor<?> descriptor;
    private final Set<String> allowed = new LinkedHashSet<>(List.of(PAGE, PAGE_SIZE));

    QueryParameters(ObjectDescriptor<?> descriptor) {
        this.descriptor = descriptor;
        allowed.addAll(descriptor.filterable());
    }

    /** For endpoints that take no parameter. */
    void requireNone(Map<String, List<String>> parameters) {
        if (!parameters.isEmpty()) {
            throw unknown(parameters.keySet(), "none here");
        }
    }

    Query list(Map<String, List<String>> parameters) {
        requireAllowed(parameters);
        int page = whole(parameters, PAGE, 1);
        if (page < 1) {
            throw ParameterProblems.below(PAGE, 1);
        }
        int pageSize = whole(parameters, PAGE_SIZE, descriptor.defaultPageSize());
        if (pageSize < 1 || pageSize > descriptor.maxPageSize()) {
            throw ParameterProblems.outside(PAGE_SIZE, 1, descriptor.maxPageSize());
        }
        Query query = Query.all().page(page).pageSize(pageSize);
        for (String field : descriptor.filterable()) {
            if (parameters.containsKey(field)) {
                query = query.where(field, Operator.EQ, parameters.get(field).get(0));
            }
        }
        return query;
    }

    private void requireAllowed(Map<String, List<String>> parameters) {
        if (!allowed.containsAll(parameters.keySet())) {
            Set<String> unknown = new LinkedHashSet<>(parameters.keySet());
            unknown.removeAll(allowed);
            throw unknown(unknown, String.join(", ", allowed));
        }
        parameters.forEach((name, values) -> {
            if (values.size() > 1) {
                throw new ProblemException(
                        ProblemType.DUPLICATE_PARAMETER,
                        "Query parameter '" + name + "' is given " + values.size() + " times.");
            }
        });
    }

    private static ProblemException unknown(Set<String> names, String instead) {
        String list = names.stream().sorted().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        return new ProblemException(
                ProblemType.UNKNOWN_PARAMETER, "Query parameter " + list + " is not known; there are " + instead + ".");
    }

    private static int whole(Map<String, List<String>> parameters, String name, int byDefault) {
        List<String> values = parameters.get(name);
        try {
            return values == null ? byDefault : Integer.parseInt(values.get(0));
        } catch (NumberFormatException e) {
            throw ParameterProblems.notWholeNumber(name);
        }
    }
}
