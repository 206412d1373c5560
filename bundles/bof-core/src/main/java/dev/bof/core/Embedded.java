package dev.bof.core;

import jakarta.persistence.Embeddable;
import java.lang.reflect.RecordComponent;

/**
 * An embedded object and the record that clients know it as. One without any value is none: the database would not give
 * it back.
 *
 * @param holder the field of the object that it is embedded in
 * @param structure its class
 * @param mapping its fields and those of the record
 */
record Embedded(Attribute holder, Structure structure, SchemaMapping mapping) {

    /** Null where the component is a plain value, which includes an embeddable that is a record and stands for itself. */
    static Embedded of(RecordComponent component, Attribute holder) {
        Class<?> type = component.getType();
        if (!type.isRecord() || type == holder.type() || !holder.type().isAnnotationPresent(Embeddable.class)) {
            return null;
        }
        Structure structure = new Structure(holder.type());
        return new Embedded(
                holder,
                structure,
                new SchemaMapping(structure.type(), structure::attribute, type.asSubclass(Record.class)));
    }

    /**
     * Gives the embedded object the values of a record; what the record does not have stays as it is.
     *
     * @param values null where there shall be no embedded object
     * @return whether that changed anything
     */
    boolean write(Record values, Object object) {
        if (values == null) {
            return holder.set(object, null);
        }
        Object present = holder.get(object);
        Object embedded = present == null ? structure.create() : present;
        boolean changed = mapping.write(values, embedded);
        Object wanted = isEmpty(embedded) ? null : embedded;
        if (wanted != present) {
            holder.replace(object, wanted);
        }
        return changed;
    }

    private boolean isEmpty(Object embedded) {
        return structure.attributes().stream().allMatch(attribute -> attribute.get(embedded) == null);
    }
}
