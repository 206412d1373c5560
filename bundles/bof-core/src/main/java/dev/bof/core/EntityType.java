package dev.bof.core;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.FieldNames;
import jakarta.persistence.Entity;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the engine knows of an entity class, found out once. */
final class EntityType<T extends BusinessObject<?>> {
    private static final String ID = "id";

    private final Class<T> type;
    private final String name;
    private final MethodHandle constructor;
    private final Map<String, Attribute> attributes;
    private final Attribute id;

    /** @throws IllegalArgumentException if the class is no entity that the engine can serve, saying why */
    EntityType(Class<T> type) {
        Entity entity = type.getAnnotation(Entity.class);
        if (entity == null) {
            throw new IllegalArgumentException(type.getName() + " is not an @Entity");
        }
        this.type = type;
        this.name = entity.name().isEmpty() ? type.getSimpleName() : entity.name();
        try {
            this.constructor = Handles.inside(type)
                    .findConstructor(type, MethodType.methodType(void.class))
                    .asType(MethodType.methodType(Object.class));
            this.attributes = attributes(type);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(
                    type.getName() + " cannot be used as an entity: it has no constructor without parameters", e);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(type.getName() + " cannot be used as an entity: " + e.getMessage(), e);
        }
        this.id = attribute(ID);
        if (!Ids.supported(id.type())) {
            throw new IllegalArgumentException("id of " + type.getName() + " must be of type Long, UUID or String, not "
                    + id.type().getSimpleName());
        }
    }

    private static Map<String, Attribute> attributes(Class<?> entity) throws IllegalAccessException {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        for (Class<?> c = entity; c != Object.class; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers())) {
                    attributes.putIfAbsent(field.getName(), new Attribute(field));
                }
            }
        }
        return attributes;
    }

    Class<T> type() {
        return type;
    }

    /** The entity's name in queries. */
    String name() {
        return name;
    }

    /**
     * The attribute of this Java name.
     *
     * @throws IllegalArgumentException if there is none, naming the field as clients write it
     */
    Attribute attribute(String javaName) {
        Attribute attribute = attributes.get(javaName);
        if (attribute == null) {
            throw new IllegalArgumentException(FieldNames.wire(javaName) + " is not a field of " + type.getName());
        }
        return attribute;
    }

    /**
     * The attribute that clients write so.
     *
     * @throws IllegalArgumentException if there is none
     */
    Attribute attributeOf(String wire) {
        return attributes.values().stream()
                .filter(attribute -> attribute.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(wire + " is not a field of " + type.getName()));
    }

    /** The id that clients write so, or empty where no object can have it. */
    Optional<Object> id(String text) {
        return Ids.parse(id.type(), text);
    }

    /** A new object. One with a UUID has its id already; other ids come from the database or the client. */
    T create() {
        T object = type.cast(Handles.call(constructor));
        if (id.type() == UUID.class) {
            id.set(object, UUID.randomUUID());
        }
        return object;
    }
}
