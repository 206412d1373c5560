package dev.bof.migration.generate;

import dev.bof.migration.model.Constraint;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.EnumModel;
import dev.bof.migration.model.Property;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.TransferType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Fields as a contract test knows them: by the names and values that clients of the legacy service write. */
final class ContractFields {
    private static final Map<String, String> TYPES = Map.of(
            "Integer", "integer",
            "Long", "integer",
            "Short", "integer",
            "BigInteger", "integer",
            "BigDecimal", "decimal",
            "Double", "decimal",
            "Boolean", "boolean",
            "LocalDate", "date",
            "Instant", "date_time",
            "UUID", "uuid");

    private final ServiceModel service;
    private final boolean isVariant;

    /** @param isVariant whether the front door writes the legacy service's JSON, with its own names */
    ContractFields(ServiceModel service, boolean isVariant) {
        this.service = service;
        this.isVariant = isVariant;
    }

    /** What clients call a component. */
    String name(String component, List<Component> schema) {
        return schema.stream()
                .filter(each -> each.name().equals(component) && each.property() != null && !isVariant)
                .map(each -> each.property().jsonName())
                .findFirst()
                .orElse(Wire.name(component));
    }

    String type(Component component) {
        if (!component.parts().isEmpty()) {
            return component.isList() ? "array" : "object";
        }
        return enumOf(component).isPresent()
                ? "enum"
                : TYPES.getOrDefault(component.type().boxed().name(), "string");
    }

    List<Map<String, Object>> of(List<Component> components) {
        return components.stream()
                .map(component -> field(component, components))
                .toList();
    }

    /**
     * What clients send to create or change an object: also what the generated schema has no field for, because a
     * service may want it all the same.
     *
     * @param own the names of what the service alone gives, such as times
     */
    List<Map<String, Object>> sent(Endpoint endpoint, List<Component> schema, Set<String> own) {
        List<Map<String, Object>> fields = new ArrayList<>(of(schema));
        Set<Object> known = fields.stream().map(field -> field.get("name")).collect(Collectors.toSet());
        request(endpoint).orElse(List.of()).stream()
                .filter(field -> !known.contains(field.get("name")) && !own.contains(field.get("name")))
                .forEach(fields::add);
        return fields;
    }

    /** The fields of an action's request. */
    Optional<List<Map<String, Object>>> request(Endpoint endpoint) {
        return Optional.ofNullable(endpoint.request())
                .flatMap(request -> service.transferType(request.type().name()))
                .map(type -> of(components(type)));
    }

    /** The components of a request that is no schema of an object: what is only read of the type nobody sends. */
    List<Component> components(TransferType type) {
        List<Component> components = new ArrayList<>();
        for (Property property : type.properties()) {
            if (!property.writable()) {
                continue;
            }
            JavaType.of(property.type(), service)
                    .map(known -> new Component(
                            Escape.identifier(property.name()), known, null, property, List.of(), List.of()))
                    .ifPresent(components::add);
        }
        return components;
    }

    private Map<String, Object> field(Component component, List<Component> schema) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", name(component.name(), schema));
        field.put("type", type(component));
        List<Constraint> constraints = constraints(component);
        field.put("required", constraints.stream().anyMatch(Constraint::refusesNull) && !hasDefault(component));
        if (component.field() != null && component.field().attribute().relation() != null) {
            field.put("reference", true);
        }
        constraints.forEach(constraint -> limits(constraint, field));
        enumOf(component)
                .ifPresent(type -> field.put(
                        "values", type.values().stream().map(this::value).toList()));
        if (!component.parts().isEmpty()) {
            field.put("fields", of(component.parts()));
        }
        return field;
    }

    private static boolean hasDefault(Component component) {
        boolean sent =
                component.property() != null && !component.property().initial().isEmpty();
        return sent
                || component.field() != null
                        && !component.field().attribute().initial().isEmpty();
    }

    private static List<Constraint> constraints(Component component) {
        List<Constraint> all = new ArrayList<>();
        if (component.property() != null) {
            all.addAll(component.property().constraints());
        }
        if (component.field() != null) {
            all.addAll(component.field().attribute().constraints());
        }
        return all;
    }

    private static void limits(Constraint constraint, Map<String, Object> field) {
        Map<String, Object> said = constraint.attributes();
        switch (constraint.name()) {
            case "Size" -> {
                putNumber(field, "minLength", said.get("min"));
                putNumber(field, "maxLength", said.get("max"));
            }
            case "Min" -> putNumber(field, "min", said.get("value"));
            case "Max" -> putNumber(field, "max", said.get("value"));
            case "Positive" -> putNumber(field, "min", 1L);
            case "PositiveOrZero" -> putNumber(field, "min", 0L);
            case "Digits" -> putNumber(field, "scale", said.get("fraction"));
            default -> {
                // nothing that the engine needs to know
            }
        }
    }

    private static void putNumber(Map<String, Object> field, String name, Object value) {
        if (value instanceof Number) {
            field.putIfAbsent(name, value);
        }
    }

    private Optional<EnumModel> enumOf(Component component) {
        return component.field() == null
                ? Optional.ofNullable(component.property())
                        .flatMap(property -> service.enumOf(property.type().name()))
                : service.enumOf(component.field().attribute().type().name());
    }

    private String value(EnumModel.Value value) {
        return isVariant || value.json().isEmpty()
                ? isVariant ? Examples.wire(value.name()) : value.name()
                : value.json();
    }
}
