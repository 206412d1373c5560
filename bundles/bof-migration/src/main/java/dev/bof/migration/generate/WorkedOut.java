package dev.bof.migration.generate;

import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.Constraint;
import dev.bof.migration.model.Effect;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.Property;
import dev.bof.migration.model.Rule.Role;
import dev.bof.migration.model.ServiceModel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Values that code makes others of before they are stored: what the entity asks, it asks of those. */
final class WorkedOut {
    private static final String NOT_NULL = "NotNull";

    private final ServiceModel service;
    private final ObjectDesign design;
    private final ByHand byHand;

    WorkedOut(ServiceModel service, ObjectDesign design, ByHand byHand) {
        this.service = service;
        this.design = design;
        this.byHand = byHand;
    }

    /** Whether all code that makes objects looks by itself whether a value was sent, and decides what is stored where not. */
    boolean minds(FieldDesign field) {
        List<Endpoint> making = endpoints(EnumSet.of(Kind.CREATE));
        return field != null
                && !making.isEmpty()
                && making.stream().allMatch(endpoint -> design.object().effectsOf(endpoint.title()).stream()
                        .anyMatch(each -> each.attribute().equals(field.path())
                                && each.conditions().isEmpty()
                                && asksForNull(each)));
    }

    /**
     * What the entity asks of a value that can be asked of what is sent; the rest is listed.
     *
     * @param kinds of the endpoints that take the component
     */
    List<Constraint> asked(Component component, AttributeModel attribute, Set<Kind> kinds) {
        List<Effect> changes = endpoints(kinds).stream()
                .flatMap(endpoint -> design.object().effectsOf(endpoint.title()).stream())
                .filter(each -> component.field() != null
                        && each.attribute().equals(component.field().path())
                        && isMadeOfSent(each))
                .toList();
        if (changes.isEmpty()) {
            return attribute.constraints();
        }
        boolean takesNull = changes.stream().anyMatch(WorkedOut::asksForNull);
        List<Constraint> asked = new ArrayList<>();
        for (Constraint each : attribute.constraints()) {
            if (each.name().equals(NOT_NULL) && !takesNull) {
                asked.add(each);
            } else if (!isSaidOfSent(each, component.property())) {
                byHand.add(
                        "@" + each.name() + " of " + attribute.name()
                                + " is asked of what is stored, which the code makes of what is sent: the generated"
                                + " service does not ask it",
                        each.place());
            }
        }
        return asked;
    }

    private static boolean isSaidOfSent(Constraint constraint, Property sent) {
        return sent != null
                && sent.constraints().stream()
                        .anyMatch(each -> each.name().equals(constraint.name())
                                && each.attributes().equals(constraint.attributes()));
    }

    /** What has no operand that is carried may be made of anything. */
    private static boolean isMadeOfSent(Effect effect) {
        return !effect.isCarried()
                || effect.operands().stream()
                        .anyMatch(each -> each.role() == Role.REQUEST
                                && effect.expression().contains("${" + each.name() + "}"));
    }

    private static boolean asksForNull(Effect effect) {
        return effect.operands().stream()
                .filter(each -> each.role() == Role.REQUEST)
                .map(each -> "${" + each.name() + "}")
                .anyMatch(sent -> effect.expression().contains(sent + " == null")
                        || effect.expression().contains(sent + " != null"));
    }

    private List<Endpoint> endpoints(Set<Kind> kinds) {
        return service.endpointsOf(design.object()).stream()
                .filter(endpoint -> kinds.contains(endpoint.kind()))
                .toList();
    }
}
