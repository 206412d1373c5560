package dev.bof.core;

import dev.bof.api.object.FieldNames;
import jakarta.validation.constraints.NotNull;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Moves values between the entities of one type and the records of one schema, matched by name. */
final class SchemaMapping {
    private static final MethodType OBJECT_TO_OBJECT = MethodType.methodType(Object.class, Object.class);

    private final Class<? extends Record> schema;
    private final List<Component> components;
    private final MethodHandle toRecord;

    private record Component(MethodHandle read, Attribute attribute) {}

    /** @throws IllegalArgumentException if a component has no counterpart in the entity, naming the field */
    SchemaMapping(EntityType<?> entity, Class<? extends Record> schema) {
        this.schema = schema;
        try {
            this.components = components(entity, schema);
            this.toRecord = toRecord(entity, schema, components);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(schema.getName() + " cannot be used as a schema: " + e.getMessage(), e);
        }
    }

    private static List<Component> components(EntityType<?> entity, Class<? extends Record> schema)
            throws IllegalAccessException {
        Lookup lookup = Handles.inside(schema);
        List<Component> components = new ArrayList<>();
        for (RecordComponent component : schema.getRecordComponents()) {
            Attribute attribute = entity.attribute(component.getName());
            requireFit(component, attribute, schema);
            components.add(
                    new Component(lookup.unreflect(component.getAccessor()).asType(OBJECT_TO_OBJECT), attribute));
        }
        return List.copyOf(components);
    }

    private static void requireFit(RecordComponent component, Attribute attribute, Class<?> schema) {
        Class<?> boxed = MethodType.methodType(component.getType()).wrap().returnType();
        String field = FieldNames.wire(component.getName());
        if (boxed != attribute.type()) {
            throw new IllegalArgumentException(field + " is of type " + boxed.getSimpleName() + " in "
                    + schema.getName() + ", but of type " + attribute.type().getSimpleName() + " in the entity");
        }
        boolean nullable =
                !component.getType().isPrimitive() && !component.getAccessor().isAnnotationPresent(NotNull.class);
        if (nullable && attribute.primitive()) {
            throw new IllegalArgumentException(
                    field + " can be null in " + schema.getName() + ", but not in the entity");
        }
    }

    /** One handle for the whole record: the constructor, with a getter before each of its parameters. */
    private static MethodHandle toRecord(
            EntityType<?> entity, Class<? extends Record> schema, List<Component> components)
            throws ReflectiveOperationException {
        Class<?>[] types = new Class<?>[components.size()];
        MethodHandle[] getters = new MethodHandle[components.size()];
        for (int i = 0; i < types.length; i++) {
            types[i] = schema.getRecordComponents()[i].getType();
            getters[i] = components.get(i).attribute().getter().asType(MethodType.methodType(types[i], entity.type()));
        }
        MethodHandle constructor =
                Handles.inside(schema).findConstructor(schema, MethodType.methodType(void.class, types));
        MethodHandle filtered = MethodHandles.filterArguments(constructor, 0, getters);
        return MethodHandles.permuteArguments(
                        filtered, MethodType.methodType(schema, entity.type()), new int[types.length])
                .asType(OBJECT_TO_OBJECT);
    }

    /** The entity's state as a record of the schema. */
    Record read(Object entity) {
        return (Record) Handles.call(toRecord, entity);
    }

    /** The entity's values by the names that clients use, in the schema's order. */
    Map<String, Object> values(Object entity) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Component component : components) {
            values.put(component.attribute().wire(), component.attribute().get(entity));
        }
        return values;
    }

    /**
     * Gives the entity the values of a record.
     *
     * @return whether that changed anything
     * @throws IllegalArgumentException if the record is not one of the schema
     */
    boolean write(Record values, Object entity) {
        requireSchema(values);
        boolean changed = false;
        for (Component component : components) {
            changed |= component.attribute().set(entity, Handles.call(component.read(), values));
        }
        return changed;
    }

    private void requireSchema(Record values) {
        if (!schema.isInstance(values)) {
            throw new IllegalArgumentException("not a " + schema.getName() + ": " + values);
        }
    }
}
