package dev.bof.migration.generate;

import dev.bof.migration.model.AttributeModel;
import java.util.List;
import java.util.Set;

/**
 * A field of the generated entity.
 *
 * @param name in the entity and its schemas
 * @param path of the legacy attribute, such as {@code address.city}
 * @param type of an embedded object: its class
 * @param column empty for an embedded object
 * @param parts of an embedded object
 */
record FieldDesign(
        String name, String path, JavaType type, AttributeModel attribute, String column, List<FieldDesign> parts) {
    FieldDesign {
        parts = List.copyOf(parts);
    }

    boolean isEmbedded() {
        return !parts.isEmpty();
    }

    /** Whether it can be null here, which it never was in the legacy entity. */
    boolean isNullHereAlone() {
        return isPlainPrimitive(attribute) && !type.isPrimitive();
    }

    /** Code that gives a value in the field's own type: what goes into a primitive may be of a smaller one. */
    String inType(String value) {
        if (!isNullHereAlone() || value.equals("null")) {
            return value;
        }
        if (Set.of("Long", "Float", "Double").contains(type.name())) {
            return type.name() + ".valueOf(" + value + ")";
        }
        boolean isSmall = Set.of("Short", "Byte").contains(type.name()) && value.matches("[0-9]+");
        return isSmall ? "(" + attribute.type().name() + ") " + value : value;
    }

    /** What it had in the legacy entity where nobody gave it a value. */
    String zero() {
        return inType(attribute.type().name().equals("boolean") ? "false" : "0");
    }

    private static boolean isPlainPrimitive(AttributeModel attribute) {
        return attribute.relation() == null && new JavaType(attribute.type().name(), "").isPrimitive();
    }

    /** Whether it is the id of what this legacy attribute refers to. */
    boolean isReference(String attributeName) {
        return attribute.relation() != null && attribute.name().equals(attributeName);
    }

    /** As the framework's clients write it. */
    String wire() {
        return Wire.name(name);
    }

    AttributeModel.Role role() {
        return attribute.role();
    }
}
