package dev.bof.migration.read.flow;

import dev.bof.migration.model.Filter;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.source.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The filters of a list, by the names of the parameters: all conditions on one value, none of them lost to another. */
final class Filters {
    private final Map<String, Filter> found;
    private final Map<String, List<Guard>> guards = new HashMap<>();
    private final Problems problems;

    Filters(Map<String, Filter> found, Problems problems) {
        this.found = new HashMap<>(found);
        this.problems = problems;
    }

    Map<String, Filter> all() {
        return found;
    }

    /** A condition that must hold beside others; where only one of both is asked, it is not known which. */
    void add(String parameter, Filter filter, List<Guard> when) {
        when.stream()
                .filter(guard -> guard.end() == null && guard.condition() != null)
                .filter(guard -> SpecialValues.isAsked(guard.condition()))
                .forEach(guard -> problems.warning(
                        "the filter " + parameter + " is asked only where " + guard.text(false)
                                + ": the generated one is asked whenever it is sent",
                        filter.place()));
        Filter before = found.get(parameter);
        if (before == null) {
            found.put(parameter, filter);
            guards.put(parameter, when);
        } else if (!isKnown(before, filter)) {
            boolean isEither = isEither(guards.getOrDefault(parameter, List.of()), when);
            found.put(parameter, isEither ? before.uncertain() : before.with(filter));
        }
    }

    /** A condition that another may hold in the place of. */
    void addAlternative(String parameter, Filter filter) {
        found.merge(parameter, filter, Filter::or);
    }

    void addIfNone(String parameter, Filter filter) {
        found.putIfAbsent(parameter, filter);
    }

    private static boolean isKnown(Filter before, Filter filter) {
        return Stream.concat(Stream.of(before), before.and().stream())
                .anyMatch(each -> each.operator() == filter.operator()
                        && each.attributes().containsAll(filter.attributes()));
    }

    /** Whether of two pieces of code one runs where the other does not. */
    private static boolean isEither(List<Guard> one, List<Guard> other) {
        return one.stream().filter(each -> each.condition() != null).anyMatch(each -> other.stream()
                .filter(against -> against.condition() != null && against.negated() != each.negated())
                .anyMatch(against -> Code.text(against.condition()).equals(Code.text(each.condition()))));
    }
}
