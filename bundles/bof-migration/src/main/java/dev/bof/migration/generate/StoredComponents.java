package dev.bof.migration.generate;

import dev.bof.migration.model.AttributeModel.Role;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.FieldMapping.How;
import dev.bof.migration.model.Property;
import dev.bof.migration.model.ServiceModel;
import java.util.List;
import java.util.Optional;

/** The components of schemas that are values of the object as it is stored. */
final class StoredComponents {
    private final ServiceModel service;
    private final ObjectDesign design;

    StoredComponents(ServiceModel service, ObjectDesign design) {
        this.service = service;
        this.design = design;
    }

    /** Empty where the object has nothing that stands for the property. */
    Optional<Component> of(Property property, List<FieldMapping> mappings) {
        String path = mappings.stream()
                .filter(mapping -> mapping.property().equals(property.name()))
                .filter(mapping -> mapping.how() == How.COPIED || mapping.how() == How.CONVERTED)
                .map(FieldMapping::attribute)
                .filter(attribute -> !attribute.isEmpty())
                .findFirst()
                .orElse(property.name());
        return kept(path, property).or(() -> own(path, property)).filter(component -> !isObject(property, component));
    }

    /** Whether an object stands in JSON where the entity has one plain value: the id of a related object. */
    private boolean isObject(Property property, Component component) {
        return component.field() != null
                && !component.field().isEmbedded()
                && service.transferType(property.type().name()).isPresent();
    }

    private Optional<Component> kept(String path, Property property) {
        return design.base().entrySet().stream()
                .filter(each -> each.getValue().name().equals(path))
                .map(each -> kept(each.getKey(), property))
                .findFirst();
    }

    /** What the base class keeps. */
    Component kept(Role role, Property property) {
        boolean counts = role == Role.COMPANY || role == Role.VERSION;
        JavaType type = counts ? new JavaType("long", "") : JavaType.platform("java.time.Instant");
        return new Component(ObjectDesign.BASE_NAMES.get(role), type, null, property, List.of(), List.of());
    }

    private Optional<Component> own(String path, Property property) {
        if (design.id().path().equals(path)) {
            return Optional.of(component(design.id(), property));
        }
        return design.own().stream()
                .filter(field -> field.path().equals(path) || field.isReference(path))
                .map(field -> component(field, property))
                .findFirst();
    }

    /** @param property null where no transfer type is known */
    Component component(FieldDesign field, Property property) {
        List<Component> parts = field.parts().stream()
                .map(part -> component(part, part(property, part)))
                .toList();
        JavaType type = field.isEmbedded() ? new JavaType(field.type().name() + "Values", "") : field.type();
        return new Component(field.name(), type, field, property, parts, List.of());
    }

    private Property part(Property whole, FieldDesign part) {
        return whole == null
                ? null
                : service.transferType(whole.type().name())
                        .flatMap(type -> type.property(part.attribute().name()))
                        .orElse(null);
    }
}
