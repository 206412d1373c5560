package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.Property;
import java.util.List;

/**
 * A component of a generated schema.
 *
 * @param field what it is in the entity; null for what the base class keeps, and for what is computed
 * @param property what it is in the legacy transfer type; null where there is none
 * @param parts of a component that is a record itself
 * @param annotations in their order
 * @param computed how the object works the value out; null where it has it
 */
record Component(
        String name,
        JavaType type,
        FieldDesign field,
        Property property,
        List<Component> parts,
        List<Code> annotations,
        ComputedValue computed) {
    private static final String LIST = "java.util.List";
    private static final Code PASSED_OVER = new Code("@PassedOver");

    Component {
        parts = List.copyOf(parts);
        annotations = List.copyOf(annotations);
    }

    /** One that the object has. */
    Component(
            String name,
            JavaType type,
            FieldDesign field,
            Property property,
            List<Component> parts,
            List<Code> annotations) {
        this(name, type, field, property, parts, annotations, null);
    }

    /** One that is a plain value and belongs to no field. */
    static Component of(String name, JavaType type) {
        return new Component(name, type, null, null, List.of(), List.of());
    }

    /** One that is a list of records. */
    static Component list(String name, String recordName, Property property, List<Component> parts) {
        return new Component(name, new JavaType("List<" + recordName + ">", LIST), null, property, parts, List.of());
    }

    boolean isList() {
        return type.imported().equals(LIST);
    }

    /** The class of its parts, where it has some. */
    String recordName() {
        return isList() ? type.name().substring("List<".length(), type.name().length() - 1) : type.name();
    }

    /** The same, of which what is sent is checked alone. */
    Component passedOver() {
        return with(List.of(PASSED_OVER));
    }

    boolean isPassedOver() {
        return annotations.contains(PASSED_OVER);
    }

    Component withParts(List<Component> others) {
        return new Component(name, type, field, property, others, annotations, computed);
    }

    Component with(List<Code> others) {
        return new Component(name, type, field, property, parts, others, computed);
    }
}
