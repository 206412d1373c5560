package dev.bof.migration.generate;

import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.AttributeModel.Role;
import dev.bof.migration.model.Effect;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.ObjectModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the generated object is made of.
 *
 * @param className the entity's
 * @param base what the base class keeps: the role, and the legacy attribute
 * @param own all other fields, the id first
 * @param related objects of other tables that answers show values of
 * @param elements lists of objects that belong to it
 */
record ObjectDesign(
        String className,
        ObjectModel object,
        EntityModel entity,
        FieldDesign id,
        Map<Role, AttributeModel> base,
        List<FieldDesign> own,
        List<RelatedDesign> related,
        List<ElementsDesign> elements) {

    /** The base class's names of what it keeps. */
    static final Map<Role, String> BASE_NAMES = Map.of(
            Role.VERSION, "version",
            Role.CREATED_AT, "createdAt",
            Role.UPDATED_AT, "updatedAt",
            Role.DELETED_AT, "deletedAt",
            Role.COMPANY, "companyId");

    ObjectDesign {
        own = List.copyOf(own);
        related = List.copyOf(related);
        elements = List.copyOf(elements);
    }

    boolean isOfCompany() {
        return base.containsKey(Role.COMPANY);
    }

    String baseClass() {
        return isOfCompany() ? "CompanyBusinessObject" : "BusinessObject";
    }

    String route() {
        return object.route();
    }

    /** All fields with plain values, those of embedded objects in the place of these. */
    Stream<FieldDesign> leaves() {
        return Stream.concat(Stream.of(id), own.stream())
                .flatMap(field -> field.isEmbedded() ? field.parts().stream() : Stream.of(field));
    }

    /** Whether the service itself decides what is stored in a field, such as how a number is rounded. */
    boolean isCompleted(FieldDesign field) {
        return object.effects().stream()
                .anyMatch(effect ->
                        effect.attribute().equals(field.path()) && !effect.on().equals(Effect.MADE));
    }

    /** As {@link #leaves}, with those of related objects and of elements. */
    Stream<FieldDesign> columns() {
        return Stream.of(
                        leaves(),
                        related.stream().flatMap(each -> each.fields().stream()),
                        elements.stream().flatMap(each -> each.fields().stream()))
                .flatMap(fields -> fields);
    }

    /** The list for a legacy attribute. */
    Optional<ElementsDesign> list(String attribute) {
        return elements.stream()
                .filter(each -> each.model().attribute().equals(attribute))
                .findFirst();
    }

    Optional<FieldDesign> own(Role role) {
        return own.stream().filter(field -> field.role() == role).findFirst();
    }

    /** The name in generated code of a legacy attribute, empty where it has none. */
    Optional<String> nameOf(String path) {
        Optional<String> kept = base.entrySet().stream()
                .filter(each -> each.getValue().name().equals(path))
                .map(each -> BASE_NAMES.get(each.getKey()))
                .findFirst();
        return kept.or(() -> Stream.concat(Stream.of(id), own.stream())
                        .filter(field -> field.path().equals(path))
                        .map(FieldDesign::name)
                        .findFirst())
                .or(() -> own.stream()
                        .flatMap(field -> field.parts().stream()
                                .filter(part -> part.path().equals(path))
                                .map(part -> field.name() + "." + part.name()))
                        .findFirst());
    }

    /** As {@link #nameOf}, in the words of the framework's clients. */
    Optional<String> wireOf(String path) {
        return nameOf(path).map(Wire::name);
    }

    /** What one object is called in sentences. */
    String words() {
        return Wire.words(className);
    }
}
