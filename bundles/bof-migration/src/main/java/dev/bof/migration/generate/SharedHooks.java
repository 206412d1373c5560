package dev.bof.migration.generate;

import dev.bof.migration.model.Effect;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.ObjectModel;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.ServiceModel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Endpoints that go through one hook of the generated service, as PUT and PATCH go through its update. What not all of them
 * do the hook must not do: it is left to a person.
 */
final class SharedHooks {
    private static final List<Set<Kind>> HOOKS =
            List.of(EnumSet.of(Kind.CREATE), EnumSet.of(Kind.UPDATE, Kind.PATCH), EnumSet.of(Kind.DELETE));

    private final ServiceModel service;
    private final ObjectModel object;

    SharedHooks(ServiceModel service, ObjectModel object) {
        this.service = service;
        this.object = object;
    }

    /** The rule, left to a person where another endpoint that goes the same way does not ask it. */
    Rule rule(Rule rule) {
        Set<String> asking = service.rules().stream()
                .filter(each -> isSame(each, rule))
                .flatMap(each -> each.endpoints().stream())
                .collect(Collectors.toSet());
        return HOOKS.stream()
                .map(this::titles)
                .filter(titles -> titles.stream().anyMatch(rule.endpoints()::contains))
                .flatMap(List::stream)
                .filter(title -> !asking.contains(title))
                .findFirst()
                .map(other -> rule.byHand(other + " does not ask it, and goes the same way"))
                .orElse(rule);
    }

    private static boolean isSame(Rule one, Rule other) {
        return one.id().equals(other.id())
                || one.isCarried()
                        && one.expression().equals(other.expression())
                        && one.status() == other.status()
                        && one.message().equals(other.message());
    }

    private List<String> titles(Set<Kind> kinds) {
        return endpoints(kinds).stream().map(Endpoint::title).toList();
    }

    private List<Endpoint> endpoints(Set<Kind> kinds) {
        return service.endpointsOf(object).stream()
                .filter(endpoint -> kinds.contains(endpoint.kind()))
                .toList();
    }

    /**
     * What all endpoints of these kinds do, once; then what only some of them do, left to a person.
     *
     * @param does what one of them does
     */
    List<Effect> effects(Set<Kind> kinds, Function<Endpoint, List<Effect>> does) {
        Map<String, List<Effect>> all = new LinkedHashMap<>();
        endpoints(kinds).forEach(endpoint -> all.put(endpoint.title(), does.apply(endpoint)));
        List<Effect> found = new ArrayList<>();
        List<Effect> others = new ArrayList<>();
        boolean first = true;
        for (List<Effect> some : all.values()) {
            for (Effect effect : some) {
                Optional<String> other = without(effect, all);
                if (other.isPresent()) {
                    others.add(effect.byHand(other.get() + " does not, and goes the same way"));
                } else if (first) {
                    found.add(effect);
                }
            }
            first = false;
        }
        found.addAll(others);
        return found;
    }

    /** An endpoint that does not do this. */
    private static Optional<String> without(Effect effect, Map<String, List<Effect>> all) {
        return all.entrySet().stream()
                .filter(each -> each.getValue().stream().noneMatch(other -> isSame(effect, other)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isSame(Effect one, Effect other) {
        return one.attribute().equals(other.attribute())
                && one.expression().equals(other.expression())
                && one.conditions().equals(other.conditions())
                && one.notCarried().equals(other.notCarried());
    }
}
