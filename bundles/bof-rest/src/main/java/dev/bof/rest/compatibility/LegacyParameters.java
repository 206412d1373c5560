package dev.bof.rest.compatibility;

import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.api.compatibility.LegacyFilter;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.rest.object.ParameterNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The query parameters of an endpoint: those that the service had, and beside them those of the framework whose names are
 * free. All others are passed over, as services do.
 */
public final class LegacyParameters {
    private static final Pattern PATH_PART = Pattern.compile("\\{([^}:]*)(:[^}]*)?}");
    private static final Set<String> NUMBERED = Set.of(ParameterNames.PAGE, ParameterNames.PAGE_SIZE);

    private final Set<String> inPath;
    private final Set<String> own;
    private final Predicate<String> representation;
    private final Predicate<String> besideList;
    private final boolean list;
    private final boolean reads;

    public LegacyParameters(LegacyEndpoint endpoint, BusinessObjectService<?> objects) {
        this.inPath = pathParts(endpoint.path());
        this.own = own(endpoint, inPath);
        this.list = endpoint.operation() == LegacyEndpoint.Operation.LIST;
        this.reads = list
                || endpoint.operation() == LegacyEndpoint.Operation.READ
                || endpoint.operation() == LegacyEndpoint.Operation.FIND;
        ParameterNames ofOne = ParameterNames.ofOne(objects.baseProperties());
        this.representation = name -> !own.contains(name) && ofOne.mean(name);
        ParameterNames framework = ParameterNames.ofList(objects.descriptor().filterable(), objects.baseProperties());
        boolean numbered = NUMBERED.stream().noneMatch(own::contains);
        this.besideList = name -> !own.contains(name)
                && !name.equals(ParameterNames.TOTAL)
                && (numbered || !name.equals(ParameterNames.PAGE))
                && !ofOne.mean(name)
                && framework.mean(name);
    }

    /** The names in a path's braces. */
    static Set<String> pathParts(String path) {
        Set<String> parts = new LinkedHashSet<>();
        Matcher matcher = PATH_PART.matcher(path);
        while (matcher.find()) {
            parts.add(matcher.group(1));
        }
        return parts;
    }

    private static Set<String> own(LegacyEndpoint endpoint, Set<String> inPath) {
        Set<String> own = new LinkedHashSet<>();
        endpoint.filters().stream()
                .map(LegacyFilter::parameter)
                .filter(name -> !inPath.contains(name))
                .forEach(own::add);
        endpoint.searchParameter().ifPresent(own::add);
        endpoint.sorting().ifPresent(sorting -> {
            own.add(sorting.parameter());
            own.add(sorting.direction());
        });
        own.add(endpoint.paging().position());
        own.add(endpoint.paging().size());
        own.remove(null);
        return own;
    }

    /** Whether a filter's value is a part of the path. */
    public boolean isInPath(String name) {
        return inPath.contains(name);
    }

    /** Whether the query parameter has an effect here that the service did not give it. */
    public boolean meanBeside(String name) {
        return reads && representation.test(name) || list && besideList.test(name);
    }

    /** Those of the framework that say what is shown of an object. */
    Map<String, List<String>> representation(Map<String, List<String>> given) {
        return only(given, representation);
    }

    /** Those of the framework that say which objects a list shows. */
    Map<String, List<String>> list(Map<String, List<String>> given) {
        Map<String, List<String>> beside = only(given, besideList);
        if (!beside.containsKey(ParameterNames.CURSOR) && own.contains(ParameterNames.PAGE)) {
            beside.remove(ParameterNames.PAGE_SIZE);
        }
        return beside;
    }

    private static Map<String, List<String>> only(Map<String, List<String>> given, Predicate<String> wanted) {
        Map<String, List<String>> some = new TreeMap<>();
        given.forEach((name, values) -> {
            if (wanted.test(name)) {
                some.put(name, values);
            }
        });
        return some;
    }
}
