package dev.bof.migration.generate;

import dev.bof.migration.model.AttributeModel;
import java.util.List;

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
