package dev.bof.rest.object;

import dev.bof.api.object.FieldNames;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Lays some fields of one record over another one of the same schema. */
final class Overlay {
    private final Constructor<? extends Record> constructor;
    private final List<Field> fields;

    private record Field(String wire, Method accessor) {}

    /** @throws IllegalArgumentException if a field cannot be left out, naming it */
    Overlay(Class<? extends Record> schema) {
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
        return new Field(wire, component.getAccessor());
    }

    /** The fields of {@code above} that are named, and those of {@code below} for the rest. */
    Record merge(Record below, Record above, Set<String> named) {
        Object[] values = new Object[fields.size()];
        try {
            for (int i = 0; i < values.length; i++) {
                Field field = fields.get(i);
                values[i] = field.accessor().invoke(named.contains(field.wire()) ? above : below);
            }
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a schema record cannot be copied", e);
        }
    }
}
