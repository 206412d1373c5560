package dev.bof.core;

import dev.bof.api.object.FieldNames;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** A class whose fields are persistent, an entity or an embeddable, found out once. */
final class Structure {
    private final Class<?> type;
    private final MethodHandle constructor;
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if the class cannot be made or its fields cannot be reached, saying why */
    Structure(Class<?> type) {
        this.type = type;
        try {
            this.constructor = Handles.inside(type)
                    .findConstructor(type, MethodType.methodType(void.class))
                    .asType(MethodType.methodType(Object.class));
            for (Class<?> c = type; c != Object.class; c = c.getSuperclass()) {
                for (Field field : c.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers())) {
                        attributes.putIfAbsent(field.getName(), new Attribute(field));
                    }
                }
            }
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(
                    type.getName() + " cannot be used as an entity: it has no constructor without parameters", e);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(type.getName() + " cannot be used as an entity: " + e.getMessage(), e);
        }
    }

    Class<?> type() {
        return type;
    }

    /** A new object of the class. */
    Object create() {
        return Handles.call(constructor);
    }

    Collection<Attribute> attributes() {
        return attributes.values();
    }

    /**
     * The attribute of this Java name.
     *
     * @throws IllegalArgumentException if there is none, naming the field as clients write it
     */
    Attribute attribute(String javaName) {
        Attribute attribute = attributes.get(javaName);
        if (attribute == null) {
            throw unknown(FieldNames.wire(javaName));
        }
        return attribute;
    }

    /**
     * The attribute that clients write so; one of an embedded object follows that object's name and a dot.
     *
     * @throws IllegalArgumentException if there is none
     */
    Attribute attributeOf(String wire) {
        int dot = wire.indexOf('.');
        if (dot < 0) {
            return attributes.values().stream()
                    .filter(attribute -> attribute.wire().equals(wire))
                    .findFirst()
                    .orElseThrow(() -> unknown(wire));
        }
        Attribute embedded = attributeOf(wire.substring(0, dot));
        return embedded.within(new Structure(embedded.type()).attributeOf(wire.substring(dot + 1)));
    }

    private IllegalArgumentException unknown(String wire) {
        return new IllegalArgumentException(wire + " is not a field of " + type.getName());
    }
}
