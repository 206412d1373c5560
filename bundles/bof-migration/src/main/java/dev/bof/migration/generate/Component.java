package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.Property;
import java.util.List;

/**
 * A component of a generated schema.
 *
 * @param field what it is in the entity; null for what the base class keeps
 * @param property what it is in the legacy transfer type; null where there is none
 * @param parts of a component that is a record itself
 * @param annotations in their order
 */
record Component(
        String name,
        JavaType type,
        FieldDesign field,
        Property property,
        List<Component> parts,
        List<Code> annotations) {
    Component {
        parts = List.copyOf(parts);
        annotations = List.copyOf(annotations);
    }

    Component with(List<Code> others) {
        return new Component(name, type, field, property, parts, others);
    }
}
