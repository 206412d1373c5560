package dev.bof.migration.generate;

import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.Constraint;
import dev.bof.migration.model.Property;
import dev.bof.migration.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Knows what of a request's property fits the type that the generated field has: a name may be the same by chance, and a
 * constraint on a type that no validator knows fails each time that it is looked at.
 */
final class FittingTypes {
    private static final Set<String> TEXTS = Set.of("NotBlank", "NotEmpty", "Size", "Pattern", "Email");
    private static final Set<String> NUMBERS = Set.of(
            "Min",
            "Max",
            "DecimalMin",
            "DecimalMax",
            "Digits",
            "Positive",
            "PositiveOrZero",
            "Negative",
            "NegativeOrZero");
    private static final Set<String> TIMES = Set.of("Past", "PastOrPresent", "Future", "FutureOrPresent");
    private static final Set<String> TRUTHS = Set.of("AssertTrue", "AssertFalse");
    private static final Set<String> ASKING_FOR_TEXT = Set.of("NotBlank", "NotEmpty");
    private static final Set<String> NUMERIC =
            Set.of("Byte", "Short", "Integer", "Long", "Float", "Double", "BigDecimal", "BigInteger");

    private final ServiceModel service;
    private final ByHand byHand;

    FittingTypes(ServiceModel service, ByHand byHand) {
        this.service = service;
        this.byHand = byHand;
    }

    /**
     * Whether what is sent as a property can be read as the component; else it is told.
     *
     * @param request that has the property
     */
    boolean fits(String request, Property property, Component component) {
        Optional<JavaType> plain = JavaType.of(property.type(), service);
        boolean isId = component.field() != null && component.field().role() == AttributeModel.Role.ID;
        if (plain.isEmpty() || isId || component.isList()) {
            return true;
        }
        boolean isNumber = NUMERIC.contains(component.type().boxed().name());
        boolean fits = component.parts().isEmpty() && !(plain.get().isText() && isNumber);
        if (!fits) {
            byHand.add(
                    request + "." + property.name() + " (" + property.type() + ") is not taken over: the object has a "
                            + component.type().name() + " of this name",
                    property.place());
        }
        return fits;
    }

    /** The component without the constraints of its property that its own type does not know; those are told. */
    Component constrained(Component component) {
        Property property = component.property();
        if (property == null || !component.parts().isEmpty() || component.isList()) {
            return component;
        }
        String type = component.type().boxed().name();
        List<Constraint> fitting = new ArrayList<>();
        for (Constraint each : property.constraints()) {
            if (each.custom() || isKnown(each.name(), component.type())) {
                fitting.add(each);
                continue;
            }
            byHand.add(
                    "The constraint @" + each.name() + " of " + property.name()
                            + " is not carried over: the object has a " + type + " there",
                    each.place());
            if (ASKING_FOR_TEXT.contains(each.name())) {
                fitting.add(new Constraint(
                        "NotNull",
                        each.annotation().replace(each.name(), "NotNull"),
                        message(each),
                        false,
                        each.place()));
            }
        }
        return new Component(
                component.name(),
                component.type(),
                component.field(),
                property.with(fitting),
                component.parts(),
                component.annotations(),
                component.computed());
    }

    private static Map<String, Object> message(Constraint constraint) {
        Object message = constraint.attributes().get("message");
        return message == null ? Map.of() : Map.of("message", message);
    }

    private static boolean isKnown(String constraint, JavaType type) {
        String name = type.boxed().name();
        if (TEXTS.contains(constraint)) {
            return type.isText() || name.endsWith("[]");
        }
        if (NUMBERS.contains(constraint)) {
            return NUMERIC.contains(name) || type.isText();
        }
        return TIMES.contains(constraint)
                ? type.isTime() || name.equals("LocalTime")
                : !TRUTHS.contains(constraint) || name.equals("Boolean");
    }
}
