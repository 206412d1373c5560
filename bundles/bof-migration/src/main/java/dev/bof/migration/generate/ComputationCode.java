package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.Computation;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.Property;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.ServiceModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes anew what the service worked out for its answers, as it stands in a method of the generated entity. */
final class ComputationCode {
    private final ServiceModel service;
    private final ObjectDesign design;

    ComputationCode(ServiceModel service, ObjectDesign design) {
        this.service = service;
        this.design = design;
    }

    /** The component of a view for a value that is worked out; empty where the framework has no values of its type. */
    Optional<Component> component(Property property, FieldMapping mapping) {
        return JavaType.of(property.type(), service)
                .map(type -> new Component(
                        Escape.identifier(property.name()),
                        type,
                        null,
                        property,
                        List.of(),
                        List.of(),
                        new ComputedValue(mapping, code(property, type, mapping.computation()))));
    }

    /** The component of a view for a value of a related object. */
    Optional<Component> related(Property property, FieldMapping mapping) {
        return design.related().stream()
                .flatMap(related -> related.field(mapping.attribute()).stream()
                        .map(field -> new Component(
                                Escape.identifier(property.name()),
                                field.type().boxed(),
                                null,
                                property,
                                List.of(),
                                List.of(),
                                new ComputedValue(
                                        mapping,
                                        new Code(related.name() + " == null ? null : " + related.name() + "."
                                                + field.name())))))
                .findFirst();
    }

    private Code code(Property property, JavaType type, Computation computation) {
        boolean sameType = !type.isTime() || property.type().name().equals(type.imported());
        return computation.isCarried() && sameType
                ? RuleCode.expression(computation.expression(), name -> operand(computation, name))
                        .orElse(null)
                : null;
    }

    private Optional<String> operand(Computation computation, String name) {
        return computation.operands().stream()
                .filter(operand -> operand.name().equals(name))
                .findFirst()
                .flatMap(operand -> switch (operand.role()) {
                    case ENUM -> EnumConstants.code(service, operand.path());
                    case OBJECT ->
                        own(operand)
                                .or(() -> kept(operand))
                                .or(() -> list(operand))
                                .or(() -> related(operand));
                    case REQUEST, PARAMETER -> Optional.empty();
                });
    }

    private Optional<String> own(Operand operand) {
        return design.leaves()
                .filter(field -> field.path().equals(operand.path()))
                .filter(field -> isSame(operand, field.type()))
                .findFirst()
                .flatMap(field -> design.nameOf(field.path()));
    }

    private Optional<String> list(Operand operand) {
        return design.elements().stream()
                .filter(each -> each.model().attribute().equals(operand.path()))
                .map(ElementsDesign::name)
                .findFirst();
    }

    private Optional<String> related(Operand operand) {
        return design.related().stream()
                .flatMap(related -> related.relation().name().equals(operand.path())
                        ? Stream.of(related.name())
                        : related.field(operand.path()).stream()
                                .filter(field -> isSame(operand, field.type()))
                                .map(field -> related.name() + "." + field.name()))
                .findFirst();
    }

    /** What the base class keeps. */
    private Optional<String> kept(Operand operand) {
        return design.base().entrySet().stream()
                .filter(each -> each.getValue().name().equals(operand.path()))
                .filter(each -> isSame(operand, type(each)))
                .map(each -> "get" + capital(ObjectDesign.BASE_NAMES.get(each.getKey())) + "()")
                .findFirst();
    }

    private static JavaType type(Map.Entry<AttributeModel.Role, AttributeModel> kept) {
        return switch (kept.getKey()) {
            case VERSION, COMPANY -> new JavaType("long", "");
            default -> JavaType.platform("java.time.Instant");
        };
    }

    /** Whether a value has the type that the service's code knows it by. */
    private boolean isSame(Operand operand, JavaType type) {
        return operand.type() != null
                && JavaType.of(operand.type(), service)
                        .filter(known -> known.boxed().equals(type.boxed()))
                        .filter(known ->
                                !known.isTime() || operand.type().name().equals(known.imported()))
                        .isPresent();
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
