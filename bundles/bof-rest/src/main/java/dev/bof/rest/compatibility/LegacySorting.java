package dev.bof.rest.compatibility;

import dev.bof.api.compatibility.Sorting;
import dev.bof.api.query.Sort;
import dev.bof.rest.json.LegacyNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the order that a client asks a list for, in the words of the service. */
final class LegacySorting {
    private static final String ASCENDING = "asc";
    private static final String DESCENDING = "desc";

    private final Sorting sorting;
    private final LegacyNames names;
    private final Set<String> sortable;

    LegacySorting(Sorting sorting, LegacyNames names, List<String> sortable) {
        this.sorting = sorting;
        this.names = names;
        this.sortable = Set.copyOf(sortable);
    }

    /** The steps; none where nothing is asked for. */
    List<Sort> steps(Map<String, List<String>> given) {
        List<String> usual = sorting.byDefault() == null ? List.of() : List.of(sorting.byDefault());
        List<String> values = given.getOrDefault(sorting.parameter(), usual).stream()
                .filter(value -> sorting.emptyRefused() || !value.isBlank())
                .toList();
        List<Sort> steps = new ArrayList<>();
        switch (sorting.form()) {
            case COMMA -> values.forEach(value -> addWithDirection(Arrays.asList(value.split(",")), steps));
            case MINUS ->
                values.stream()
                        .limit(1)
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .forEach(name ->
                                add(name.startsWith("-") ? name.substring(1) : name, name.startsWith("-"), steps));
            case TWO_PARAMETERS ->
                values.stream().limit(1).forEach(name -> add(name, isDescending(direction(given)), steps));
        }
        return steps;
    }

    private String direction(Map<String, List<String>> given) {
        return given.getOrDefault(sorting.direction(), List.of(ASCENDING)).get(0);
    }

    /** {@code name,age,desc}: the last part may be the direction of all. */
    private void addWithDirection(List<String> parts, List<Sort> steps) {
        String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
        boolean directed = last.equalsIgnoreCase(ASCENDING) || last.equalsIgnoreCase(DESCENDING);
        parts.subList(0, directed ? parts.size() - 1 : parts.size())
                .forEach(name -> add(name, last.equalsIgnoreCase(DESCENDING), steps));
    }

    private boolean isDescending(String direction) {
        if (sorting.badDirectionRefused()
                && !direction.equalsIgnoreCase(ASCENDING)
                && !direction.equalsIgnoreCase(DESCENDING)) {
            throw RequestFaults.unknown(sorting.direction(), direction);
        }
        return direction.equalsIgnoreCase(DESCENDING);
    }

    private void add(String name, boolean descending, List<Sort> steps) {
        String field = names.field(name);
        boolean allowed = sorting.only().isEmpty() || sorting.only().contains(name);
        if (field != null && allowed && sortable.contains(field)) {
            steps.add(new Sort(field, descending));
        } else if (sorting.unknownRefused()) {
            throw RequestFaults.unknown(sorting.parameter(), name);
        }
    }
}
