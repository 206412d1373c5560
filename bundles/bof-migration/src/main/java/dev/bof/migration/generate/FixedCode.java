package dev.bof.migration.generate;

import dev.bof.migration.model.AttributeModel.Role;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.FixedCondition;
import dev.bof.migration.model.ServiceModel;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What queries ask of all objects, as calls that describe it; only lists can be told so. */
final class FixedCode {
    private static final Set<Kind> LISTS = EnumSet.of(Kind.LIST, Kind.FIND);
    private static final Set<Role> DELETED = EnumSet.of(Role.DELETED, Role.DELETED_AT);
    private static final Set<String> TRUTHS = Set.of("true", "false");
    private static final Set<String> NUMBERS =
            Set.of("Byte", "Short", "Integer", "Long", "Float", "Double", "BigDecimal", "BigInteger");

    private final ServiceModel service;
    private final ObjectDesign design;

    FixedCode(ServiceModel service, ObjectDesign design) {
        this.service = service;
        this.design = design;
    }

    /** Empty where the framework asks it by itself, or cannot be told. */
    Optional<String> call(FixedCondition condition) {
        return isOfDeletion(condition)
                ? Optional.empty()
                : design.wireOf(condition.attribute()).flatMap(field -> operand(condition)
                        .map(operand -> ".where(" + Escape.literal(field) + ", Operator." + operand + ")"));
    }

    /** Tells what nothing that is generated asks. */
    void list(Endpoint endpoint, ByHand byHand) {
        endpoint.fixed().stream()
                .filter(each -> !isOfDeletion(each))
                .filter(each -> !LISTS.contains(endpoint.kind()) || call(each).isEmpty())
                .forEach(each -> byHand.add(endpoint.title() + asked(each) + each.condition(), each.place()));
    }

    private static String asked(FixedCondition condition) {
        if (condition.attribute().isEmpty()) {
            return " gives no more than a part of what is found: ";
        }
        return condition.isCertain()
                ? " has only objects of which one thing is always asked: "
                : " has only objects of which one thing is asked, always or in some cases: ";
    }

    /** The framework itself leaves out what is marked as deleted. */
    private boolean isOfDeletion(FixedCondition condition) {
        return design.entity()
                .attribute(condition.attribute())
                .filter(attribute -> DELETED.contains(attribute.role()))
                .isPresent();
    }

    private Optional<String> operand(FixedCondition condition) {
        return switch (condition.operator()) {
            case IS_NULL -> Optional.of("ISNULL, true");
            case IS_NOT_NULL -> Optional.of("ISNULL, false");
            case EQ, GT, GTE, LT, LTE -> value(condition).map(value -> condition.operator() + ", " + value);
            default -> Optional.empty();
        };
    }

    private Optional<String> value(FixedCondition condition) {
        return design.leaves()
                .filter(field -> field.path().equals(condition.attribute()))
                .findFirst()
                .flatMap(field -> value(field, condition));
    }

    private Optional<String> value(FieldDesign field, FixedCondition condition) {
        String value = condition.value();
        String type = field.type().boxed().name();
        if (type.equals("Boolean")) {
            return Optional.of(value.toLowerCase(Locale.ROOT)).filter(TRUTHS::contains);
        }
        if (NUMBERS.contains(type)) {
            return Optional.of(value).filter(FixedCode::isNumber).map(FixedCode::literal);
        }
        if (type.equals("String")) {
            return Optional.of(value)
                    .filter(text -> condition.condition().endsWith("'"))
                    .map(FixedCode::literal);
        }
        String constant = value.substring(value.lastIndexOf('.') + 1);
        return service.enumOf(field.attribute().type().name()).stream()
                .flatMap(constants -> constants.values().stream())
                .filter(each -> each.name().equals(constant) && value.matches("[\\w.]+"))
                .map(each -> type + "." + constant)
                .findFirst();
    }

    private static boolean isNumber(String value) {
        return value.matches("-?\\d{1,18}(\\.\\d{1,18})?");
    }

    private static String literal(String value) {
        return Escape.literal(value).text();
    }
}
