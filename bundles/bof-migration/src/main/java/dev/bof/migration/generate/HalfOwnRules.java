package dev.bof.migration.generate;

import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.AttributeModel.Role;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.ServiceModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists rules that the framework has by itself, and that ask for more in the service than they do in the framework. */
final class HalfOwnRules {
    private static final Set<Kind> OF_ONE =
            EnumSet.of(Kind.GET, Kind.UPDATE, Kind.PATCH, Kind.DELETE, Kind.ACTION, Kind.OTHER);
    private static final Set<Kind> UPDATES = EnumSet.of(Kind.UPDATE, Kind.PATCH);

    /** What the framework looks at wherever it looks for an object. */
    private static final Set<Role> LOOKED_AT = EnumSet.of(Role.ID, Role.DELETED, Role.DELETED_AT, Role.COMPANY);

    private final ServiceModel service;
    private final ObjectDesign design;

    HalfOwnRules(ServiceModel service, ObjectDesign design) {
        this.service = service;
        this.design = design;
    }

    void list(ByHand byHand) {
        for (Rule rule : service.rules()) {
            String titles = endpoints(rule).stream().map(Endpoint::title).collect(Collectors.joining(", "));
            if (comparesId(rule)) {
                byHand.add(
                        "The rule " + rule.id() + " is not carried over: " + titles + " refuses where "
                                + rule.condition() + ", and the generated service does not look at the id in a body",
                        rule.place());
            }
            if (!asked(rule).isEmpty()) {
                byHand.add(
                        "The rule " + rule.id() + " is carried over in part: " + titles + " finds no object where "
                                + String.join(", ", asked(rule))
                                + " is not as the code asks, and the framework looks for the id alone",
                        rule.place());
            }
        }
    }

    /** Whether something that a rule asks for is lost. */
    boolean have(Rule rule) {
        return comparesId(rule) || !asked(rule).isEmpty();
    }

    private boolean comparesId(Rule rule) {
        return rule.operands().stream()
                        .anyMatch(operand -> operand.role() == Rule.Role.REQUEST
                                && operand.path().equals(design.id().path()))
                && endpoints(rule).stream().anyMatch(endpoint -> UPDATES.contains(endpoint.kind()));
    }

    /** What is asked for beside the id where nothing is found. */
    private List<String> asked(Rule rule) {
        boolean looks = rule.kind() == Rule.Kind.NOT_FOUND
                && endpoints(rule).stream().anyMatch(endpoint -> OF_ONE.contains(endpoint.kind()));
        return looks
                ? rule.attributes().stream()
                        .filter(path -> design.entity().attributes().stream()
                                .filter(attribute -> LOOKED_AT.contains(attribute.role()))
                                .map(AttributeModel::name)
                                .noneMatch(path::equals))
                        .toList()
                : List.of();
    }

    private List<Endpoint> endpoints(Rule rule) {
        return service.endpointsOf(design.object()).stream()
                .filter(endpoint -> rule.endpoints().contains(endpoint.title()))
                .toList();
    }
}
