package dev.bof.rest.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.api.object.FieldNames;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** Lays some fields of one record over another one of the same schema. */
public final class Overlay {
    private final Constructor<? extends Record> constructor;
    private final List<Field> fields;

    /** @param nested lays over the fields of a record in the record, null for a plain value */
    private record Field(String wire, Method accessor, Overlay nested) {}

    /** @throws IllegalArgumentException if a field cannot be left out, naming it */
    public Overlay(Class<? extends Record> schema) {
        RecordComponent[] components = schema.getRecordComponents();
        this.fields = Arrays.stream(components).map(Overlay::field).toList();
        try {
            this.constructor = schema.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(schema.getName() + " has no canonical constructor", e);
        }
        constructor.setAccessible(true);
    }

    private static Field field(RecordComponent component) {
        String wire = FieldNames.wire(component.getName());
        if (component.getType().isPrimitive()) {
            throw new IllegalArgumentException(
                    wire + " of " + component.getDeclaringRecord().getName() + " must be nullable: it can be left out");
        }
        component.getAccessor().setAccessible(true);
        Class<?> type = component.getType();
        return new Field(
                wire, component.getAccessor(), type.isRecord() ? new Overlay(type.asSubclass(Record.class)) : null);
    }

    /**
     * The fields of {@code above} that were sent, and those of {@code below} for the rest; in records in records as well.
     *
     * @param sent what {@code above} was read from
     */
    public Record merge(Record below, Record above, ObjectNode sent) {
        Object[] values = new Object[fields.size()];
        try {
            for (int i = 0; i < values.length; i++) {
                Field field = fields.get(i);
                JsonNode part = sent.get(field.wire());
                Object old = field.accessor().invoke(below);
                Object wanted = part == null ? old : field.accessor().invoke(above);
                values[i] = field.nested() != null && old != null && part instanceof ObjectNode object
                        ? field.nested().merge((Record) old, (Record) wanted, object)
                        : wanted;
            }
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a schema record cannot be copied", e);
        }
    }
}
