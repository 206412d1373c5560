package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.Constraint;
import dev.bof.migration.model.EnumModel;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.TypeRef;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a field is, what it may be, and what it is where nobody says, as far as the sources tell. */
final class Examples {
    private static final Pattern NUMBER = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)[lLdDfF]?");
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Map<String, String> BY_TYPE = Map.of(
            "Boolean", "true",
            "Integer", "1",
            "Long", "1",
            "Short", "1",
            "Double", "1.5",
            "BigDecimal", "10.00",
            "LocalDate", "2025-08-01",
            "Instant", "2025-08-01T10:00:00.000000Z",
            "UUID", "3f2504e0-4f89-41d3-9a0c-0305e82c3301");

    private final ServiceModel service;

    Examples(ServiceModel service) {
        this.service = service;
    }

    /** The annotation that tells people what a component is. */
    Code described(Component component, AttributeModel attribute) {
        String said = component.property() == null ? "" : component.property().description();
        String told = said.isEmpty() ? attribute.description() : said;
        String text = told.isEmpty() ? sentence(component) : told;
        String example = example(component, attribute);
        return new Code(
                example.isEmpty()
                        ? "@Described(" + Escape.literal(text) + ")"
                        : "@Described(value = " + Escape.literal(text) + ", example = " + Escape.literal(example)
                                + ")");
    }

    private static String sentence(Component component) {
        String words = Wire.words(component.name());
        if (!component.type().boxed().name().equals("Boolean")) {
            return "The " + words + ".";
        }
        return "Whether it is " + (words.startsWith("is ") ? words.substring(3) : words) + ".";
    }

    private String example(Component component, AttributeModel attribute) {
        if (component.property() != null && !component.property().example().isEmpty()) {
            return component.property().example();
        }
        if (attribute.constraints().stream().map(Constraint::name).anyMatch("Email"::equals)) {
            return "info@acme.example";
        }
        return service.enumOf(attribute.type().name())
                .flatMap(type -> type.values().stream().findFirst())
                .map(value -> wire(value.name()))
                .orElse(BY_TYPE.getOrDefault(component.type().boxed().name(), ""));
    }

    /**
     * What a component of a create schema is where a client leaves it out, as clients of the framework write it; empty
     * where it has no value then.
     */
    Optional<String> byDefault(Component component, AttributeModel attribute, ByHand byHand) {
        String said = initial(component);
        return byDefault(component, attribute, said.isEmpty() ? attribute.initial() : said, "beforeCreate", byHand);
    }

    /**
     * What a component is where a client leaves it out, as the request alone says: of an update that replaces all, or where
     * code sets what is stored in each case.
     *
     * @param hook where a person sets what is more than a constant
     */
    Optional<String> byRequest(Component component, AttributeModel attribute, String hook, ByHand byHand) {
        return byDefault(component, attribute, initial(component), hook, byHand);
    }

    private static String initial(Component component) {
        return component.property() == null ? "" : component.property().initial();
    }

    /** @param hook where a person sets what is more than a constant */
    private Optional<String> byDefault(
            Component component, AttributeModel attribute, String initial, String hook, ByHand byHand) {
        if (initial.isEmpty() || initial.equals("null")) {
            boolean counts =
                    component.property() != null && component.property().type().isPrimitive();
            return !counts
                    ? Optional.empty()
                    : Optional.of(zero(component.property().type()));
        }
        Optional<String> value = value(initial, attribute);
        if (value.isEmpty()) {
            byHand.add(
                    component.name() + " is " + initial + " where a client leaves it out: set it in " + hook,
                    attribute.place());
        }
        return value;
    }

    private Optional<String> value(String initial, AttributeModel attribute) {
        if (initial.equals("true") || initial.equals("false")) {
            return Optional.of(initial);
        }
        if (initial.equals("BigDecimal.ZERO") || initial.equals("BigDecimal.ONE")) {
            return Optional.of(initial.endsWith("ZERO") ? "0" : "1");
        }
        Matcher number = NUMBER.matcher(initial);
        if (number.matches()) {
            return Optional.of(number.group(1));
        }
        Matcher text = TEXT.matcher(initial);
        if (text.matches() && attribute.type().simpleName().equals("String")) {
            return Optional.of(text.group(1));
        }
        String constant = initial.substring(initial.lastIndexOf('.') + 1);
        return service.enumOf(attribute.type().name())
                .flatMap(type -> type.values().stream()
                        .map(EnumModel.Value::name)
                        .filter(constant::equals)
                        .findFirst())
                .map(Examples::wire);
    }

    /** What a primitive is where nobody says. */
    static String zero(TypeRef type) {
        return type.name().equals("boolean") ? "false" : "0";
    }

    /** A constant of an enum as the framework's clients write it. */
    static String wire(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }
}
