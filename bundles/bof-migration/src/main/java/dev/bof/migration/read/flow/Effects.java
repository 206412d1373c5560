package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.Effect;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.Place;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what code does to the object, in the order in which it is done. */
final class Effects {
    private static final List<String> STORED = List.of("PrePersist", "PreUpdate");

    private final Java java;
    private final Flow flow;

    Effects(Java java, Flow flow) {
        this.java = java;
        this.flow = flow;
    }

    /** What an endpoint's code does to an object of this entity. */
    List<Effect> of(Draft draft, EntityModel entity) {
        return of(draft, reading(draft, entity, Set.of(), false));
    }

    private static List<Effect> of(Draft draft, EffectReading reading) {
        List<Effect> found = new ArrayList<>(reading.read());
        reading.removal()
                .map(place -> leftToPerson(draft.title(), "it takes the row away", place))
                .ifPresent(found::add);
        return found;
    }

    /** What a deletion does beside deleting: that the row goes, or is marked, is the framework's own work. */
    List<Effect> ofDeletion(Draft draft, EntityModel entity) {
        EffectReading reading = reading(draft, entity, Set.of(), false);
        Optional<String> mark = mark(entity);
        List<Effect> found = new ArrayList<>(reading.read());
        found.removeIf(each -> mark.filter(each.attribute()::equals).isPresent());
        Optional<Place> removal = reading.removal();
        if (removal.isPresent() == mark.isPresent()) {
            found.add(leftToPerson(
                    draft.title(),
                    mark.map(name -> "it takes the row away, and the framework sets " + name)
                            .orElse("that it takes the row away was not seen, and the framework does"),
                    removal.orElseGet(() -> Places.of(draft.route().method().getName()))));
        }
        return found;
    }

    /** Whether what is asked for as a deletion only changes the object, whose row stays as any other one. */
    boolean keepsRow(Draft draft, EntityModel entity) {
        EffectReading reading = reading(draft, entity, Set.of(), false);
        boolean changes =
                reading.read().stream().anyMatch(each -> !each.attribute().isEmpty());
        return (changes || isUpdate(draft))
                && reading.removal().isEmpty()
                && mark(entity).isEmpty();
    }

    /** Whether a statement changes rows. */
    private static boolean isUpdate(Draft draft) {
        return draft.code().walk().called().stream()
                .filter(each -> each.call().getNameAsString().equals("executeUpdate"))
                .flatMap(each -> FilterReader.texts(each.frame()).stream())
                .anyMatch(text -> text.strip().toLowerCase(Locale.ROOT).startsWith("update "));
    }

    private static Optional<String> mark(EntityModel entity) {
        return Stream.of(AttributeModel.Role.DELETED, AttributeModel.Role.DELETED_AT)
                .flatMap(role -> entity.attribute(role).stream())
                .map(AttributeModel::name)
                .findFirst();
    }

    private EffectReading reading(Draft draft, EntityModel entity, Set<String> parts, boolean isMaking) {
        return new EffectReading(java, flow, draft.title(), draft.code(), entity, draft.answers(), parts, isMaking);
    }

    /**
     * What an endpoint that takes values makes of them: what is not simply taken over.
     *
     * @param parts the qualified names of entities that are written with the object
     * @param isMaking whether the endpoint makes the object
     */
    List<Effect> beside(Draft draft, EntityModel entity, Set<String> parts, boolean isMaking) {
        List<Effect> found = new ArrayList<>();
        EffectReading reading = reading(draft, entity, parts, isMaking);
        List<Effect> all = of(draft, reading);
        SomeCases cases = new SomeCases(
                reading,
                all,
                draft.code()
                        .mappings()
                        .from(entity.qualifiedName(), draft.code().walk()));
        for (Effect each : all) {
            if (!Copies.isCopy(each)) {
                if (isMaking || !isId(each, entity)) {
                    found.add(isMaking ? orInitial(each, reading.asked(each), entity) : each);
                    cases.told(each)
                            .map(why -> leftToPerson(each.on(), why, each.place()))
                            .ifPresent(found::add);
                }
                continue;
            }
            EffectReading.Asked asked = reading.asked(each);
            boolean passesNullOver = asked.conditions().equals(List.of(each.expression() + " != null"));
            if (passesNullOver && isMaking) {
                kept(each, entity).ifPresent(found::add);
            } else if (!passesNullOver && !asked.conditions().isEmpty()) {
                found.add(leftToPerson(each.on(), SomeCases.told(each, asked), each.place()));
            }
        }
        return found;
    }

    /** An object that is stored has its id: one that was sent is only told which it is. */
    private static boolean isId(Effect effect, EntityModel entity) {
        return entity.attribute(AttributeModel.Role.ID)
                .filter(each -> each.name().equals(effect.attribute()))
                .isPresent();
    }

    /** What is not sent leaves the initial value of an object that is made, where a null is passed over. */
    private Optional<Effect> kept(Effect copy, EntityModel entity) {
        String sent = copy.expression();
        return initial(entity, copy.attribute())
                .map(made -> new Effect(
                        copy.on(),
                        copy.attribute(),
                        made.expression(),
                        List.of(sent + " == null"),
                        0,
                        Stream.concat(copy.operands().stream(), made.operands().stream())
                                .toList(),
                        "",
                        made.place()));
    }

    /** The same, with the initial value of an object that is made where a null is passed over. */
    private Effect orInitial(Effect effect, EffectReading.Asked asked, EntityModel entity) {
        boolean passesNullOver =
                effect.conditions().equals(asked.conditions()) && SomeCases.passesNullOver(effect, asked);
        return !passesNullOver
                ? effect
                : initial(entity, effect.attribute())
                        .map(made -> new Effect(
                                effect.on(),
                                effect.attribute(),
                                "(" + effect.conditions().get(0) + ") ? (" + effect.expression() + ") : ("
                                        + made.expression() + ")",
                                List.of(),
                                0,
                                Stream.concat(effect.operands().stream(), made.operands().stream())
                                        .toList(),
                                "",
                                effect.place()))
                        .orElse(effect);
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

    /** What the entity does to itself when it is stored, and what others do then. */
    List<Effect> ofLifecycle(EntityModel entity) {
        List<Effect> found = new ArrayList<>();
        Set<Place> read = new HashSet<>();
        java.sources().type(entity.qualifiedName()).ifPresent(type -> {
            for (TypeDeclaration<?> each : java.hierarchy().withSupertypes(type)) {
                for (MethodDeclaration method : each.getMethods()) {
                    for (String event : STORED) {
                        if (java.annotations().has(method, Api.JPA, event)) {
                            read.add(Places.of(method.getName()));
                            found.addAll(ofCallback(method, "@" + event, entity));
                        }
                    }
                }
            }
        });
        entity.callbacks().stream()
                .filter(each -> STORED.contains(each.event()) && !read.contains(each.place()))
                .map(each -> leftToPerson("@" + each.event(), each.method() + " runs then", each.place()))
                .forEach(found::add);
        return found;
    }

    private List<Effect> ofCallback(MethodDeclaration method, String event, EntityModel entity) {
        RouteCode code = flow.code(method, entity);
        List<Effect> found =
                new ArrayList<>(new EffectReading(java, flow, event, code, entity, List.of(), Set.of(), false).read());
        code.walk().thrown().stream()
                .map(each -> leftToPerson(event, "it refuses where " + Guard.text(each.guards()), Places.of(each.at())))
                .forEach(found::add);
        return found;
    }

    private static Effect leftToPerson(String on, String why, Place place) {
        return new Effect(on, "", "", List.of(), 0, List.of(), why, place);
    }
}
