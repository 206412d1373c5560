package dev.bof.migration.read.web;

import dev.bof.migration.read.source.Places;
import dev.bof.migration.read.source.Problems;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes one route where several answer at one address, told apart by their media types, or by parameters and headers that
 * there have to be. The others are told.
 */
public final class Addresses {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    private Addresses() {}

    /** The routes in their order, those of JSON before others. */
    public static List<Route> distinct(Collection<Route> routes, Problems problems) {
        Map<String, Route> taken = new LinkedHashMap<>();
        routes.stream().sorted(Comparator.comparing(route -> !isOfJson(route))).forEach(route -> {
            Route first = taken.putIfAbsent(address(route), route);
            if (first != null) {
                problems.warning(
                        route.httpMethod() + " " + route.path() + " is answered by " + name(first) + " and by "
                                + name(route) + ": only the first one is carried over",
                        Places.of(route.method().getName()));
            }
        });
        return routes.stream().filter(taken.values()::contains).toList();
    }

    private static boolean isOfJson(Route route) {
        return route.consumes().isEmpty()
                || route.consumes().stream().anyMatch(type -> type.contains("json") || type.contains("*"));
    }

    private static String address(Route route) {
        return route.httpMethod() + " " + VARIABLE.matcher(route.path()).replaceAll("{}");
    }

    private static String name(Route route) {
        return route.resource().getNameAsString() + "." + route.method().getNameAsString();
    }
}
