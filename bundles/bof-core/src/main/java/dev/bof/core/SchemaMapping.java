package dev.bof.core;

import dev.bof.api.object.FieldNames;
import dev.bof.api.object.PassedOver;
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
import java.util.function.Function;

/**
 * Moves values between objects of one class and the records of one schema, matched by name. A component that is a record
 * itself is matched with an embedded object in the same way, a list of records with a list of objects.
 */
final class SchemaMapping {
    private static final MethodType OBJECT_TO_OBJECT = MethodType.methodType(Object.class, Object.class);
    private static final MethodHandle READ;

    static {
        try {
            READ = MethodHandles.lookup().findVirtual(Held.class, "read", OBJECT_TO_OBJECT);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Class<? extends Record> schema;
    private final List<Component> components;
    private final MethodHandle toRecord;

    /**
     * @param source what it is in the object
     * @param attribute the same where it can be written, null for what the object computes
     * @param held moves the values of objects that the attribute has, null for a plain value
     * @param passedOver whether what is sent for it is not stored
     */
    private record Component(MethodHandle read, Readable source, Attribute attribute, Held held, boolean passedOver) {}

    /** @throws IllegalArgumentException if a component has no counterpart in the entity, naming the field */
    SchemaMapping(EntityType<?> entity, Class<? extends Record> schema, boolean keepsEmpty) {
        this(entity.type(), entity::attribute, schema, keepsEmpty);
    }

    /**
     * @param attributes finds what a component is matched with by its name
     * @param keepsEmpty see {@link Embedded}
     */
    SchemaMapping(
            Class<?> type, Function<String, Attribute> attributes, Class<? extends Record> schema, boolean keepsEmpty) {
        this.schema = schema;
        try {
            this.components = components(type, attributes, schema, keepsEmpty);
            this.toRecord = toRecord(type, schema, components);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(schema.getName() + " cannot be used as a schema: " + e.getMessage(), e);
        }
    }

    private static List<Component> components(
            Class<?> type, Function<String, Attribute> attributes, Class<? extends Record> schema, boolean keepsEmpty)
            throws IllegalAccessException {
        Lookup lookup = Handles.inside(schema);
        List<Component> components = new ArrayList<>();
        for (RecordComponent component : schema.getRecordComponents()) {
            MethodHandle read = lookup.unreflect(component.getAccessor()).asType(OBJECT_TO_OBJECT);
            if (Computation.isMeant(component)) {
                Computation computed = Computation.of(type, component);
                requireFit(component, computed, schema);
                components.add(new Component(read, computed, null, null, false));
                continue;
            }
            Attribute attribute = attributes.apply(component.getName());
            Held held = Held.of(component, attribute, keepsEmpty);
            if (held == null) {
                requireFit(component, attribute, schema);
            }
            components.add(
                    new Component(read, attribute, attribute, held, component.isAnnotationPresent(PassedOver.class)));
        }
        return List.copyOf(components);
    }

    private static void requireFit(RecordComponent component, Readable source, Class<?> schema) {
        Class<?> boxed = MethodType.methodType(component.getType()).wrap().returnType();
        String field = FieldNames.wire(component.getName());
        if (boxed != source.type()) {
            throw new IllegalArgumentException(field + " is of type " + boxed.getSimpleName() + " in "
                    + schema.getName() + ", but of type " + source.type().getSimpleName() + " in the entity");
        }
        boolean nullable = !component.getType().isPrimitive()
                && !component.getAccessor().isAnnotationPresent(NotNull.class)
                && !component.isAnnotationPresent(PassedOver.class);
        if (nullable && source.primitive()) {
            throw new IllegalArgumentException(
                    field + " can be null in " + schema.getName() + ", but not in the entity");
        }
    }

    /** One handle for the whole record: the constructor, with a getter before each of its parameters. */
    private static MethodHandle toRecord(Class<?> type, Class<? extends Record> schema, List<Component> components)
            throws ReflectiveOperationException {
        Class<?>[] types = new Class<?>[components.size()];
        MethodHandle[] getters = new MethodHandle[components.size()];
        for (int i = 0; i < types.length; i++) {
            types[i] = schema.getRecordComponents()[i].getType();
            getters[i] = getter(components.get(i)).asType(MethodType.methodType(types[i], type));
        }
        MethodHandle constructor =
                Handles.inside(schema).findConstructor(schema, MethodType.methodType(void.class, types));
        MethodHandle filtered = MethodHandles.filterArguments(constructor, 0, getters);
        return MethodHandles.permuteArguments(filtered, MethodType.methodType(schema, type), new int[types.length])
                .asType(OBJECT_TO_OBJECT);
    }

    private static MethodHandle getter(Component component) {
        MethodHandle getter = component.source().getter();
        return component.held() == null
                ? getter
                : MethodHandles.filterReturnValue(
                        getter.asType(getter.type().changeReturnType(Object.class)), READ.bindTo(component.held()));
    }

    /** The object's state as a record of the schema. */
    Record read(Object object) {
        return (Record) Handles.call(toRecord, object);
    }

    /**
     * The object's values by the names that clients use, in the schema's order; those of an embedded object are a map of
     * their own, those of a list of objects a list of maps.
     */
    Map<String, Object> values(Object object) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Component component : components) {
            Object value = component.source().get(object);
            values.put(
                    component.source().wire(),
                    component.held() == null ? value : component.held().values(value));
        }
        return values;
    }

    /**
     * Gives the object the values of a record.
     *
     * @return whether that changed anything
     * @throws IllegalArgumentException if the record is not one of the schema
     */
    boolean write(Record values, Object object) {
        requireSchema(values);
        boolean changed = false;
        for (Component component : components) {
            if (component.passedOver()) {
                continue;
            }
            Object value = Handles.call(component.read(), values);
            changed |= component.held() == null
                    ? component.attribute().set(object, value)
                    : component.held().write(value, object);
        }
        return changed;
    }

    /** @throws IllegalArgumentException where a value of the schema cannot be given to an object, naming the field */
    SchemaMapping writable() {
        for (Component component : components) {
            boolean sendable = component.held() == null
                    ? component.attribute() != null
                    : component.held().writable();
            if (!sendable) {
                String what = component.attribute() == null ? "computed" : "another object";
                throw new IllegalArgumentException(
                        component.source().wire() + " is " + what + ", so nobody can send it in " + schema.getName());
            }
        }
        return this;
    }

    private void requireSchema(Record values) {
        if (!schema.isInstance(values)) {
            throw new IllegalArgumentException("not a " + schema.getName() + ": " + values);
        }
    }
}
