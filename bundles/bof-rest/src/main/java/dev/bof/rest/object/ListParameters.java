package dev.bof.rest.object;

import dev.bof.api.object.BaseProperty;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.query.Query;
import dev.bof.api.query.Sort;
import dev.bof.rest.problem.ParameterProblems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads what a client says of a list. */
public final class ListParameters {
    private static final String ASCENDING = "asc";
    private static final String DESCENDING = "desc";

    private final ObjectDescriptor<?> descriptor;
    private final ParameterNames names;
    private final Query all;

    public ListParameters(ObjectDescriptor<?> descriptor, Set<BaseProperty> base) {
        this.descriptor = descriptor;
        this.names = ParameterNames.ofList(descriptor.filterable(), base);
        this.all = Query.all().pageSize(descriptor.defaultPageSize());
    }

    /** What there may be at all. */
    public ParameterNames names() {
        return names;
    }

    /** The query that the parameters make; whether fields and values fit the objects, their own service knows. */
    public Query query(Map<String, List<String>> given) {
        if (given.isEmpty()) {
            return all;
        }
        Parameters parameters = names.require(given);
        Query query = searched(parameters, sorted(parameters, page(parameters)));
        query = TimeBounds.add(parameters, query);
        // the same filters shall be the same query, in whatever order they come
        for (var filter : new TreeMap<>(given).entrySet()) {
            if (names.isFilter(filter.getKey())) {
                query = query.where(Filter.of(filter.getKey()).condition(filter.getKey(), filter.getValue()));
            }
        }
        query.sort().forEach(step -> requireSeen("sort", step.field(), descriptor.sortable()));
        return query;
    }

    /** What clients do not see is nothing that they can ask for, though the service itself can. */
    private void requireSeen(String purpose, String field, List<String> seen) {
        if (descriptor.unseen().contains(field) && !seen.contains(field)) {
            throw new ProblemException(
                    ProblemType.UNKNOWN_FIELD,
                    "There is no " + purpose + " '" + field + "'; there are " + String.join(", ", seen) + ".");
        }
    }

    private Query page(Parameters parameters) {
        Query query = all.pageSize(pageSize(parameters));
        String cursor = parameters.text(ParameterNames.CURSOR);
        if (cursor == null) {
            int page = parameters.whole(ParameterNames.PAGE, 1);
            if (page < 1) {
                throw ParameterProblems.below(ParameterNames.PAGE, 1);
            }
            return query.page(page).total(parameters.flag(ParameterNames.TOTAL, true));
        }
        if (parameters.has(ParameterNames.PAGE)) {
            throw ParameterProblems.malformed(
                    ParameterNames.CURSOR, "cannot be used together with '" + ParameterNames.PAGE + "'.");
        }
        return query.after(cursor).total(parameters.flag(ParameterNames.TOTAL, false));
    }

    private int pageSize(Parameters parameters) {
        int size = parameters.whole(ParameterNames.PAGE_SIZE, descriptor.defaultPageSize());
        if (size < 1 || size > descriptor.maxPageSize()) {
            throw ParameterProblems.outside(ParameterNames.PAGE_SIZE, 1, descriptor.maxPageSize());
        }
        return size;
    }

    private static Query sorted(Parameters parameters, Query query) {
        List<String> steps = parameters.names(ParameterNames.SORT_BY);
        String order = parameters.text(ParameterNames.SORT_ORDER);
        if (order == null) {
            return query.sortBy(steps.stream().map(ListParameters::step).toArray(Sort[]::new));
        }
        if (!order.equals(ASCENDING) && !order.equals(DESCENDING)) {
            throw ParameterProblems.notOneOf(ParameterNames.SORT_ORDER, List.of(ASCENDING, DESCENDING));
        }
        if (steps.size() != 1 || steps.get(0).startsWith("-")) {
            throw ParameterProblems.malformed(
                    ParameterNames.SORT_ORDER,
                    "needs '" + ParameterNames.SORT_BY + "' with one field and without a minus sign.");
        }
        return query.sortBy(new Sort(steps.get(0), order.equals(DESCENDING)));
    }

    private static Sort step(String name) {
        return name.startsWith("-") ? Sort.descending(name.substring(1)) : Sort.ascending(name);
    }

    private Query searched(Parameters parameters, Query query) {
        List<String> fields = parameters.names(ParameterNames.SEARCH_FIELDS);
        String text = parameters.text(ParameterNames.SEARCH);
        if (text == null) {
            if (!fields.isEmpty()) {
                throw ParameterProblems.malformed(
                        ParameterNames.SEARCH_FIELDS, "needs '" + ParameterNames.SEARCH + "'.");
            }
            return query;
        }
        fields.forEach(field -> requireSeen("text field", field, descriptor.filterable()));
        return query.search(text, fields.toArray(String[]::new));
    }
}
