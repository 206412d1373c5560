package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.AttributeModel.Role;
import dev.bof.migration.model.Effect;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.read.code.Java;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds times of the last change that an object has not got before it is changed: the framework sets them at its creation. */
final class TimesOfChanges {
    /** By these, libraries set a time at the creation too. */
    private static final Set<String> AT_CREATION = Set.of("UpdateTimestamp", "LastModifiedDate");

    private static final Set<String> NUMBERS = Set.of("long", "java.lang.Long");

    private final Java java;

    TimesOfChanges(Java java) {
        this.java = java;
    }

    /**
     * What is left to a person of an endpoint that creates objects.
     *
     * @param title of the endpoint
     * @param effects all that is done to objects of the entity
     */
    Optional<Effect> of(String title, EntityModel entity, List<Effect> effects) {
        return entity.attribute(Role.UPDATED_AT)
                .filter(each -> !NUMBERS.contains(each.type().name()))
                .filter(each -> each.column() != null && each.column().nullable())
                .filter(each -> !isAnnotated(each))
                .filter(each -> effects.stream().noneMatch(effect -> maySet(effect, each, title)))
                .map(each -> new Effect(
                        title,
                        "",
                        "",
                        List.of(),
                        0,
                        List.of(),
                        "it was not seen to set " + each.name()
                                + ", which the framework sets when an object is created",
                        each.place()));
    }

    private static boolean maySet(Effect effect, AttributeModel attribute, String title) {
        boolean isOfListener =
                effect.on().equals("@PrePersist") && effect.attribute().isEmpty();
        boolean isAtCreation = Set.of(title, Effect.MADE, "@PrePersist").contains(effect.on());
        return isOfListener || isAtCreation && effect.attribute().equals(attribute.name());
    }

    private boolean isAnnotated(AttributeModel attribute) {
        return java.sources().type(attribute.declaredIn()).stream()
                .flatMap((TypeDeclaration<?> type) -> type.findAll(AnnotationExpr.class).stream())
                .anyMatch(each -> AT_CREATION.contains(each.getName().getIdentifier()));
    }
}
