package dev.bof.core;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.lang.reflect.RecordComponent;
import java.util.Collections;

/**
 * An embedded object and the record that clients know it as. One without any value is none, as the database would not give
 * it back, unless what was written is kept as it is. An object of another table that a field refers to is shown in the
 * same way, and written by nobody here.
 *
 * @param holder the field of the object that it is embedded in
 * @param structure its class
 * @param mapping its fields and those of the record
 * @param keepsEmpty whether one without any value is one all the same
 */
record Embedded(Attribute holder, Structure structure, SchemaMapping mapping, boolean keepsEmpty) implements Held {

    /** Null where the component is a plain value, which includes an embeddable that is a record and stands for itself. */
    static Embedded of(RecordComponent component, Attribute holder, boolean keepsEmpty) {
        Class<?> type = component.getType();
        boolean isObject = holder.type().isAnnotationPresent(Embeddable.class)
                || holder.type().isAnnotationPresent(Entity.class);
        if (!type.isRecord() || type == holder.type() || !isObject) {
            return null;
        }
        Structure structure = new Structure(holder.type());
        return new Embedded(
                holder,
                structure,
                new SchemaMapping(structure.type(), structure::attribute, type.asSubclass(Record.class), keepsEmpty),
                keepsEmpty);
    }

    @Override
    public Object read(Object held) {
        return held == null ? null : mapping.read(held);
    }

    @Override
    public Object values(Object held) {
        return held == null ? null : Collections.unmodifiableMap(mapping.values(held));
    }

    @Override
    public boolean writable() {
        mapping.writable();
        return holder.type().isAnnotationPresent(Embeddable.class);
    }

    /**
     * Gives the embedded object the values of a record; what the record does not have stays as it is.
     *
     * @param wanted null where there shall be no embedded object
     * @return whether that changed anything
     */
    @Override
    public boolean write(Object wanted, Object object) {
        if (wanted == null) {
            return holder.set(object, null);
        }
        Object present = holder.get(object);
        Object embedded = present == null ? structure.create() : present;
        boolean changed = mapping.write((Record) wanted, embedded);
        Object kept = !keepsEmpty && isEmpty(embedded) ? null : embedded;
        if (kept != present) {
            holder.replace(object, kept);
        }
        return changed;
    }

    private boolean isEmpty(Object embedded) {
        return structure.attributes().stream().allMatch(attribute -> attribute.get(embedded) == null);
    }
}
