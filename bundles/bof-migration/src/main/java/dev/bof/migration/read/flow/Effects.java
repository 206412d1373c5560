package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.bof.migration.model.Effect;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.Rule.Role;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what code does to the object, in the order in which it is done. */
final class Effects {
    private final Java java;
    private final Flow flow;

    Effects(Java java, Flow flow) {
        this.java = java;
        this.flow = flow;
    }

    /** What an endpoint's code does to an object of this entity. */
    List<Effect> of(Draft draft, EntityModel entity) {
        return new EffectReading(java, flow, draft.title(), draft.code(), entity, draft.answers()).read();
    }

    /** What an endpoint that takes values makes of them: what is not simply taken over. */
    List<Effect> beside(Draft draft, EntityModel entity) {
        List<Effect> found = new ArrayList<>();
        for (Effect each : of(draft, entity)) {
            if (isCopy(each)) {
                kept(each, entity).ifPresent(found::add);
            } else if (!each.attribute().isEmpty()) {
                found.add(each);
            }
        }
        return found;
    }

    private static boolean isCopy(Effect effect) {
        return effect.operands().stream()
                .anyMatch(operand ->
                        operand.role() == Role.REQUEST && effect.expression().equals("${" + operand.name() + "}"));
    }

    /** What is not sent leaves the initial value, where a null is passed over. */
    private Optional<Effect> kept(Effect copy, EntityModel entity) {
        String sent = copy.expression();
        return copy.conditions().equals(List.of(sent + " != null"))
                ? initial(entity, copy.attribute())
                        .map(made -> new Effect(
                                copy.on(),
                                copy.attribute(),
                                made.expression(),
                                List.of(sent + " == null"),
                                0,
                                Stream.concat(copy.operands().stream(), made.operands().stream())
                                        .toList(),
                                "",
                                made.place()))
                : Optional.empty();
    }

    /** What the fields of the entity are worth from the beginning. */
    List<Effect> ofMaking(EntityModel entity) {
        return entity.attributes().stream()
                .flatMap(each -> initial(entity, each.name()).stream())
                .toList();
    }

    private Optional<Effect> initial(EntityModel entity, String attribute) {
        return java.sources()
                .type(entity.qualifiedName())
                .flatMap(type -> flow.field(attribute, type))
                .flatMap(field -> field.getInitializer().flatMap(value -> {
                    Carrier carrier = flow.code(null, null, entity).carriers().get();
                    return carrier.carry(value, Frame.NOWHERE)
                            .filter(carried -> !carried.equals("null"))
                            .map(carried -> new Effect(
                                    Effect.MADE,
                                    attribute,
                                    carried,
                                    List.of(),
                                    0,
                                    carrier.operands(),
                                    "",
                                    Places.of(value)));
                }));
    }

    /** What the entity does to itself when it is stored. */
    List<Effect> ofLifecycle(EntityModel entity) {
        List<Effect> found = new ArrayList<>();
        java.sources().type(entity.qualifiedName()).ifPresent(type -> {
            for (TypeDeclaration<?> each : java.hierarchy().withSupertypes(type)) {
                for (MethodDeclaration method : each.getMethods()) {
                    for (String event : List.of("PrePersist", "PreUpdate")) {
                        if (java.annotations().has(method, Api.JPA, event)) {
                            found.addAll(new EffectReading(
                                            java, flow, "@" + event, flow.code(method, entity), entity, List.of())
                                    .read());
                        }
                    }
                }
            }
        });
        return found;
    }
}
