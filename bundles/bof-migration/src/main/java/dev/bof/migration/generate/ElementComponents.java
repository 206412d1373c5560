package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.ElementsModel.Shape;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.FieldMapping.How;
import dev.bof.migration.model.Property;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.TransferType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The components of schemas that are lists of objects, and the records that clients know these objects as. */
final class ElementComponents {
    private static final Set<Kind> SENT = EnumSet.of(Kind.CREATE, Kind.UPDATE, Kind.PATCH);

    private final ServiceModel service;
    private final ObjectDesign design;
    private final FieldChecks checks;
    private final ByHand byHand;

    ElementComponents(ServiceModel service, ObjectDesign design, FieldChecks checks, ByHand byHand) {
        this.service = service;
        this.design = design;
        this.checks = checks;
        this.byHand = byHand;
    }

    /** The component of a property that clients see; empty where it is no list that the object has. */
    Optional<Component> seen(Property property, List<FieldMapping> mappings) {
        return design.elements().stream()
                .filter(elements -> mappings.stream()
                        .anyMatch(mapping -> mapping.property().equals(property.name())
                                && mapping.attribute().equals(elements.model().attribute())))
                .flatMap(elements -> component(elements, property, false).stream())
                .findFirst();
    }

    /** The component of a property that clients send; empty where it is no list that the object has. */
    Optional<Component> sent(Property property) {
        return design.elements().stream()
                .filter(elements -> elements.name().equals(property.name()))
                .flatMap(elements -> component(elements, property, true).stream())
                .findFirst();
    }

    private Optional<Component> component(ElementsDesign elements, Property property, boolean sent) {
        return property.type()
                .element()
                .flatMap(type -> elements.model().shape(type.name(), sent))
                .flatMap(shape -> service.transferType(shape.type())
                        .map(type -> Component.list(
                                elements.name(),
                                recordName(elements, type, sent),
                                property,
                                parts(elements, shape, type, FieldChecks.goesDeeper(property.constraints())))));
    }

    /** What is seen has values that nobody sends, so one class for both becomes two. */
    private String recordName(ElementsDesign elements, TransferType type, boolean sent) {
        String name = new SideClasses(service, design.object()).name(type);
        boolean both = elements.model().shape(type.qualifiedName(), true).isPresent()
                && elements.model().shape(type.qualifiedName(), false).isPresent();
        if (sent) {
            return name.equals(elements.className()) ? name + "Values" : name;
        }
        return both || name.equals(elements.className()) ? name + "View" : name;
    }

    private List<Component> parts(ElementsDesign elements, Shape shape, TransferType type, boolean isAsked) {
        List<Component> parts = new ArrayList<>();
        for (Property property : type.properties()) {
            if (shape.sent() ? !property.writable() : !property.readable()) {
                continue;
            }
            Optional<Component> part = shape.sent()
                    ? elements.taking(shape, property.name()).map(field -> taken(field, property, isAsked))
                    : shown(elements, shape, property);
            part.filter(each -> each.name().equals(property.name()))
                    .ifPresentOrElse(
                            parts::add,
                            () -> byHand.add(
                                    type.name() + "." + property.name() + " is no field of the generated "
                                            + Wire.words(elements.className()),
                                    property.place()));
        }
        return parts;
    }

    private Component taken(FieldDesign field, Property property, boolean isAsked) {
        checks.leftOut(property);
        List<Code> annotations = checks.of(field.attribute().constraints(), isAsked ? property : null, SENT);
        return new Component(field.name(), field.type(), field, property, List.of(), annotations);
    }

    private Optional<Component> shown(ElementsDesign elements, Shape shape, Property property) {
        Optional<FieldMapping> mapping = shape.fields().stream()
                .filter(each -> each.property().equals(property.name()))
                .findFirst();
        return mapping.filter(each -> each.how() == How.COPIED)
                .flatMap(each -> elements.field(each.attribute()))
                .map(field -> new Component(field.name(), field.type(), field, property, List.of(), List.of()))
                .or(() -> mapping.filter(each -> each.computation() != null)
                        .flatMap(each -> computed(elements, property, each)));
    }

    private Optional<Component> computed(ElementsDesign elements, Property property, FieldMapping mapping) {
        Code value = new ElementCode(service).value(elements, mapping).orElse(null);
        return JavaType.of(property.type(), service)
                .map(type -> new Component(
                        Escape.identifier(property.name()),
                        type,
                        null,
                        property,
                        List.of(),
                        List.of(new Code("@Computed")),
                        new ComputedValue(mapping, value)));
    }
}
