package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.ElementsModel.Shape;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.Rule.Role;
import dev.bof.migration.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes anew what the service made of values of elements. */
final class ElementCode {
    private static final String EACH = "each";

    private final ServiceModel service;

    ElementCode(ServiceModel service) {
        this.service = service;
    }

    /** @param unknown is told of each value that is left to a person, with the reason */
    interface Unknown {
        void tell(FieldMapping mapping, String why);
    }

    /** A value that an element works out, as it stands in its own code. */
    Optional<Code> value(ElementsDesign elements, FieldMapping mapping) {
        return expression(
                mapping,
                operand -> operand.role() == Role.OBJECT
                        ? elements.field(operand.path())
                                .filter(field -> isSame(operand, field))
                                .map(FieldDesign::name)
                        : Optional.empty());
    }

    /** What is done to each element that was sent; empty where nothing is. */
    Code conversions(ElementsDesign elements, Unknown unknown) {
        List<String> statements = new ArrayList<>();
        for (Shape shape : elements.model().shapes()) {
            for (FieldMapping mapping : shape.sent() ? shape.fields() : List.<FieldMapping>of()) {
                if (mapping.computation() == null || isOfFramework(elements, mapping.attribute())) {
                    continue;
                }
                Optional<String> value = expression(mapping, operand -> sent(elements, shape, operand))
                        .map(Code::text);
                Optional<FieldDesign> field = elements.field(mapping.attribute());
                if (field.isPresent() && value.isPresent()) {
                    statements.add(EACH + "." + field.get().name() + " = " + value.get() + ";");
                } else {
                    unknown.tell(mapping, mapping.computation().notCarried());
                }
            }
        }
        return statements.isEmpty()
                ? new Code("")
                : new Code("for (" + elements.className() + " " + EACH + " : object." + elements.name() + ") {\n"
                        + String.join("\n", statements.stream().distinct().toList()) + "\n}");
    }

    /** Whether the framework gives an element a value by itself: its place, and what it belongs to. */
    private static boolean isOfFramework(ElementsDesign elements, String attribute) {
        return attribute.equals(elements.model().position())
                || attribute.equals(elements.list().relation().mappedBy());
    }

    private Optional<String> sent(ElementsDesign elements, Shape shape, Operand operand) {
        return operand.role() == Role.REQUEST
                ? elements.taking(shape, operand.path())
                        .filter(field -> isSame(operand, field))
                        .map(field -> EACH + "." + field.name())
                : Optional.empty();
    }

    private Optional<Code> expression(FieldMapping mapping, Function<Operand, Optional<String>> names) {
        return mapping.computation().isCarried()
                ? RuleCode.expression(
                        mapping.computation().expression(), name -> mapping.computation().operands().stream()
                                .filter(operand -> operand.name().equals(name))
                                .findFirst()
                                .flatMap(operand -> operand.role() == Role.ENUM
                                        ? EnumConstants.code(service, operand.path())
                                        : names.apply(operand)))
                : Optional.empty();
    }

    private boolean isSame(Operand operand, FieldDesign field) {
        return operand.type() != null
                && JavaType.of(operand.type(), service)
                        .filter(type -> type.boxed().equals(field.type().boxed()))
                        .filter(type -> !type.isTime() || operand.type().name().equals(type.imported()))
                        .isPresent();
    }
}
