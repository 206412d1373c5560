package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.Constraint;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.Property;
import dev.bof.migration.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is asked of values that clients send: by the entity always, by the transfer type where an endpoint wants it. */
final class FieldChecks {
    private static final String NESTED = "Valid";

    private final List<Endpoint> endpoints;
    private final ConstraintCode constraints;
    private final ByHand byHand;

    FieldChecks(ServiceModel service, ObjectDesign design, ConstraintCode constraints, ByHand byHand) {
        this.endpoints = service.endpointsOf(design.object());
        this.constraints = constraints;
        this.byHand = byHand;
    }

    /** The annotations of one value that endpoints of some kinds take. */
    List<Code> of(List<Constraint> stored, Property property, Set<Kind> kinds) {
        return of(stored, property, taking(kinds));
    }

    List<Code> of(List<Constraint> stored, Property property, List<Endpoint> taking) {
        List<Constraint> sent = property == null ? List.of() : property.constraints();
        return constraints.annotations(stored, asked(stored, sent, taking));
    }

    private List<Endpoint> taking(Set<Kind> kinds) {
        return endpoints.stream()
                .filter(each -> kinds.contains(each.kind()) && each.request() != null)
                .toList();
    }

    /** A component that has parts, with what is asked of it and of each of them. */
    Component whole(Component component, List<Constraint> stored, Set<Kind> kinds) {
        Property property = component.property();
        List<Constraint> sent = property == null ? List.of() : asked(stored, property.constraints(), taking(kinds));
        List<Code> annotations = new ArrayList<>(List.of(new Code("@" + NESTED)));
        annotations.addAll(constraints.annotations(stored, sent));
        List<Component> parts = component.parts().stream()
                .map(part -> part(part, goesDeeper(stored), goesDeeper(sent), kinds))
                .toList();
        return component.withParts(parts).with(annotations);
    }

    private Component part(Component part, boolean isStoredAsked, boolean isSentAsked, Set<Kind> kinds) {
        leftOut(part.property());
        List<Constraint> stored = isStoredAsked ? part.field().attribute().constraints() : List.of();
        Property sent = isSentAsked ? part.property() : null;
        return part.parts().isEmpty() ? part.with(of(stored, sent, kinds)) : whole(part, stored, kinds);
    }

    /** A part of a value that is not sent is null in the generated service. */
    void leftOut(Property part) {
        if (part == null) {
            return;
        }
        boolean isWorth = !part.initial().isEmpty() && !part.initial().equals("null");
        if (isWorth || part.type().isPrimitive()) {
            byHand.add(
                    part.name() + " is " + (isWorth ? part.initial() : Examples.zero(part.type()))
                            + " where a client leaves it out of its object, and null in the generated service",
                    part.place());
        }
    }

    /** Whether the parts of a value are looked at, too. */
    static boolean goesDeeper(List<Constraint> constraints) {
        return constraints.stream().anyMatch(each -> each.name().equals(NESTED));
    }

    /** What holds of what clients send: without an endpoint that asks for it, a constraint is but a remark. */
    private List<Constraint> asked(List<Constraint> stored, List<Constraint> sent, List<Endpoint> taking) {
        if (taking.isEmpty() || taking.stream().anyMatch(each -> each.request().validated())) {
            return sent;
        }
        if (!stored.containsAll(sent)) {
            taking.forEach(each -> byHand.add(
                    each.title() + " does not ask for the constraints of "
                            + each.request().type() + ": what only they say is not asked for here either",
                    each.place()));
        }
        return List.of();
    }
}
