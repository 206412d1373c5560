package dev.bof.rest.object;

import dev.bof.api.object.BaseProperty;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.query.Operator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The query parameters of an endpoint by name; what is not one of them is refused, never ignored. */
public final class ParameterNames {
    public static final String PAGE = "page";
    public static final String PAGE_SIZE = "page_size";
    public static final String CURSOR = "cursor";
    public static final String TOTAL = "total";
    public static final String SEARCH = "search";
    public static final String SEARCH_FIELDS = "search_fields";
    public static final String CREATED_AFTER = "created_after";
    public static final String CREATED_BEFORE = "created_before";
    public static final String UPDATED_AFTER = "updated_after";
    public static final String UPDATED_BEFORE = "updated_before";
    public static final String SORT_BY = "sort_by";
    public static final String SORT_ORDER = "sort_order";
    public static final String FIELDS = "fields";
    public static final String INCLUDE = "include";

    /** For endpoints that take no parameter. */
    public static final ParameterNames NONE = new ParameterNames(List.of(), null);

    private static final ParameterNames OF_ONE = new ParameterNames(List.of(FIELDS, INCLUDE), null);

    private static final List<String> OF_A_LIST = List.of(
            PAGE,
            PAGE_SIZE,
            CURSOR,
            TOTAL,
            SEARCH,
            SEARCH_FIELDS,
            CREATED_AFTER,
            CREATED_BEFORE,
            UPDATED_AFTER,
            UPDATED_BEFORE,
            SORT_BY,
            SORT_ORDER,
            FIELDS,
            INCLUDE);

    private static final Map<String, BaseProperty> NEEDED = Map.of(
            CREATED_AFTER, BaseProperty.CREATED_AT,
            CREATED_BEFORE, BaseProperty.CREATED_AT,
            UPDATED_AFTER, BaseProperty.UPDATED_AT,
            UPDATED_BEFORE, BaseProperty.UPDATED_AT,
            INCLUDE, BaseProperty.VERSION);

    private final List<String> names;
    private final Set<String> fields;

    private ParameterNames(List<String> names, List<String> fields) {
        this.names = names;
        this.fields = fields == null ? null : new LinkedHashSet<>(fields);
    }

    /** For one object. */
    public static ParameterNames ofOne(Set<BaseProperty> base) {
        return base.contains(BaseProperty.VERSION) ? OF_ONE : new ParameterNames(List.of(FIELDS), null);
    }

    /**
     * For a list that can be filtered by these fields. A parameter that is called as a field is the parameter.
     *
     * @param base what the objects have: what is about any other base property is no parameter
     */
    public static ParameterNames ofList(List<String> filterable, Set<BaseProperty> base) {
        List<String> names = OF_A_LIST.stream()
                .filter(name -> !NEEDED.containsKey(name) || base.contains(NEEDED.get(name)))
                .toList();
        return new ParameterNames(names, filterable);
    }

    /** Whether the parameter says what a field shall be. */
    boolean isFilter(String name) {
        return !names.contains(name);
    }

    /** @throws ProblemException unknown-parameter or duplicate-parameter, naming those at fault */
    Parameters require(Map<String, List<String>> given) {
        List<String> unknown =
                given.keySet().stream().filter(name -> !known(name)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                    ProblemType.UNKNOWN_PARAMETER,
                    "Query parameter " + quoted(unknown) + " is not known; there are " + allowed() + ".");
        }
        given.forEach((name, values) -> {
            if (values.size() > 1 && !(isFilter(name) && Filter.of(name).takesLists())) {
                throw new ProblemException(
                        ProblemType.DUPLICATE_PARAMETER,
                        "Query parameter '" + name + "' is given " + values.size() + " times.");
            }
        });
        return new Parameters(given);
    }

    /** Which fields there are, custom ones above all, only the objects' own service knows for sure. */
    private boolean known(String name) {
        return names.contains(name)
                || fields != null && (fields.contains(name) || name.contains(Filter.MARK) || name.startsWith("ext."));
    }

    /** Whether the parameter would have an effect here, as far as names tell. */
    public boolean mean(String name) {
        int mark = name.lastIndexOf(Filter.MARK);
        String field = mark < 0 ? name : name.substring(0, mark);
        return known(name) && (names.contains(name) || fields.contains(field) || field.startsWith("ext."));
    }

    private String allowed() {
        if (fields == null) {
            return names.isEmpty() ? "none here" : String.join(", ", names);
        }
        List<String> all = new ArrayList<>(names);
        fields.stream().filter(field -> !names.contains(field)).forEach(all::add);
        return String.join(", ", all) + ", and each field with __ and one of " + operators();
    }

    /** All operators, for messages. */
    static String operators() {
        return Arrays.stream(Operator.values()).map(Operator::wire).collect(Collectors.joining(", "));
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }
}
