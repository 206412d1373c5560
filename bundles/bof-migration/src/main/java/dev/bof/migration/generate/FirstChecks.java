package dev.bof.migration.generate;

import dev.bof.migration.model.Constraint;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.ServiceModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is asked of an update before its object is looked for: of what was sent alone. For rules of the service's code what is
 * not sent must have its default then, as in a service that replaces the object.
 */
final class FirstChecks {
    private static final Set<Kind> UPDATES = EnumSet.of(Kind.UPDATE, Kind.PATCH);

    private final ServiceModel service;
    private final ObjectDesign design;

    FirstChecks(ServiceModel service, ObjectDesign design) {
        this.service = service;
        this.design = design;
    }

    /** Whether an update is checked before its object is looked for, by the front end or by the service's code. */
    boolean at(Endpoint endpoint) {
        return isAskedByFrontEnd(endpoint) || service.rules().stream().anyMatch(rule -> asks(rule, endpoint));
    }

    private static boolean isAskedByFrontEnd(Endpoint endpoint) {
        return endpoint.request() != null && endpoint.request().validated();
    }

    /** The fields that an update needs although it keeps what is not sent: the front end refuses requests without them. */
    List<String> required(Endpoint endpoint, List<Component> update) {
        if (replaces(endpoint) || !isAskedByFrontEnd(endpoint)) {
            return List.of();
        }
        return service.transferType(endpoint.request().type().name()).stream()
                .flatMap(type -> type.properties().stream())
                .filter(property -> property.constraints().stream().anyMatch(Constraint::refusesNull))
                .flatMap(property -> update.stream()
                        .filter(component -> component.property() != null
                                && component.property().name().equals(property.name())))
                .map(component -> Wire.name(component.name()))
                .toList();
    }

    /** Whether some update asks a rule before it looks for its object. */
    boolean have(Rule rule) {
        return service.endpointsOf(design.object()).stream().anyMatch(endpoint -> asks(rule, endpoint));
    }

    /** Lists the rules that come late: those of updates that keep what is not sent. */
    void listLate(Rule rule, ByHand byHand) {
        service.endpointsOf(design.object()).stream()
                .filter(endpoint -> UPDATES.contains(endpoint.kind()))
                .filter(endpoint -> !replaces(endpoint) && isFirst(rule, endpoint))
                .forEach(endpoint -> byHand.add(
                        endpoint.title() + " asks " + rule.id() + " before it looks for the object, and the generated"
                                + " service after it: where there is no such object, that is told first",
                        rule.place()));
    }

    /** Whether an update asks a rule before it looks for its object. */
    boolean asks(Rule rule, Endpoint endpoint) {
        return replaces(endpoint) && isFirst(rule, endpoint);
    }

    private boolean isFirst(Rule rule, Endpoint endpoint) {
        return rule.first().contains(endpoint.title())
                && !Refusals.BUILT_IN.contains(rule.kind())
                && !Refusals.isKey(rule, design)
                && !Refusals.isAboutBody(rule)
                && rule.operands().stream().noneMatch(this::isOfRow);
    }

    private static boolean replaces(Endpoint endpoint) {
        return endpoint.update() == Endpoint.Update.REPLACE;
    }

    /** Whether a value is known only of an object that is there. */
    private boolean isOfRow(Rule.Operand operand) {
        return operand.role() == Rule.Role.OBJECT
                || operand.path().equals(design.id().path());
    }
}
