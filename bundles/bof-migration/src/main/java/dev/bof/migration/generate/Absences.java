package dev.bof.migration.generate;

import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.ObjectModel;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.ServiceModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a service tells that an object is not there: not every endpoint in the same words. */
final class Absences {
    private final ServiceModel service;
    private final ObjectModel object;
    private final ByHand byHand;
    private final Set<String> errors = new LinkedHashSet<>();
    private final Map<String, String> byOperation = new LinkedHashMap<>();

    Absences(ServiceModel service, ObjectModel object, ByHand byHand) {
        this.service = service;
        this.object = object;
        this.byHand = byHand;
    }

    /** @param error what the endpoints of a rule tell, as a call that describes it */
    void add(String error, Rule rule) {
        errors.add(error);
        service.endpointsOf(object).stream()
                .filter(endpoint -> rule.endpoints().contains(endpoint.title()))
                .map(Absences::operation)
                .distinct()
                .filter(operation -> !error.equals(byOperation.getOrDefault(operation, error)))
                .forEach(operation -> byHand.add(
                        rule.id() + " tells in other words than others that there is no such object", rule.place()));
        service.endpointsOf(object).stream()
                .filter(endpoint -> rule.endpoints().contains(endpoint.title()))
                .forEach(endpoint -> byOperation.putIfAbsent(operation(endpoint), error));
    }

    /** What all endpoints tell in one way is told of none of them alone; else the first is that of all others. */
    List<String> calls() {
        List<String> calls = new ArrayList<>();
        if (errors.size() > 1) {
            byOperation.forEach(
                    (operation, error) -> calls.add(error + ".in(LegacyEndpoint.Operation." + operation + ")"));
        }
        errors.stream().limit(1).forEach(calls::add);
        return calls;
    }

    private static String operation(Endpoint endpoint) {
        return switch (endpoint.kind()) {
            case GET -> "READ";
            case CREATE, UPDATE, DELETE, LIST -> endpoint.kind().name();
            case PATCH -> "UPDATE";
            default -> "ACTION";
        };
    }
}
