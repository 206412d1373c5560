package dev.bof.core;

import dev.bof.api.object.BusinessObject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.metamodel.ManagedType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the engine knows of an entity class and of how its persistence unit maps it, found out once. */
final class EntityType<T extends BusinessObject<?>> {
    private static final String ID = "id";

    private final Class<T> type;
    private final String name;
    private final Structure structure;
    private final Attribute id;
    private final boolean givesIds;
    private final ManagedType<T> mapping;
    private final BaseProperties base;
    private final List<Attribute> collections;

    /**
     * @param units the unit that has the entity
     * @throws IllegalArgumentException if the class is no entity that the engine can serve, saying why
     */
    EntityType(Class<T> type, EntityManagerFactory units) {
        Entity entity = type.getAnnotation(Entity.class);
        if (entity == null) {
            throw new IllegalArgumentException(type.getName() + " is not an @Entity");
        }
        this.type = type;
        this.name = entity.name().isEmpty() ? type.getSimpleName() : entity.name();
        this.structure = new Structure(type);
        this.id = structure.attribute(ID);
        if (!Ids.supported(id.type())) {
            throw new IllegalArgumentException(
                    "id of " + type.getName() + " must be of type Long, Integer, Short, UUID or" + " String, not "
                            + id.type().getSimpleName());
        }
        this.givesIds =
                id.type() == UUID.class && id.annotation(GeneratedValue.class).isEmpty();
        this.mapping = mapping(type, units);
        this.base = new BaseProperties(mapping);
        this.collections = mapping.getPluralAttributes().stream()
                .map(attribute -> structure.attribute(attribute.getName()))
                .toList();
    }

    private static <T> ManagedType<T> mapping(Class<T> type, EntityManagerFactory units) {
        try {
            return units.getMetamodel().entity(type);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(type.getName() + " is not an entity of the persistence unit", e);
        }
    }

    Class<T> type() {
        return type;
    }

    /** The entity's name in queries. */
    String name() {
        return name;
    }

    /** How the unit maps the entity. */
    ManagedType<T> mapping() {
        return mapping;
    }

    /** The fields with objects of other tables. */
    List<String> related() {
        return mapping.getAttributes().stream()
                .filter(attribute -> attribute.isAssociation() || attribute.isCollection())
                .map(jakarta.persistence.metamodel.Attribute::getName)
                .sorted()
                .toList();
    }

    boolean hasCollections() {
        return !collections.isEmpty();
    }

    /** Reads the objects of other tables that are not read yet: who shows the object later has no database. */
    void load(T object) {
        for (Attribute each : collections) {
            if (each.get(object) instanceof Collection<?> elements) {
                elements.size();
            }
        }
    }

    /** The base properties that the table has columns for. */
    BaseProperties base() {
        return base;
    }

    /**
     * The attribute of this Java name.
     *
     * @throws IllegalArgumentException if there is none, naming the field as clients write it
     */
    Attribute attribute(String javaName) {
        return stored(structure.attribute(javaName));
    }

    /**
     * The attribute that clients write so, which may be one of an embedded object, such as {@code address.city}.
     *
     * @throws IllegalArgumentException if there is none
     */
    Attribute attributeOf(String wire) {
        return stored(structure.attributeOf(wire));
    }

    private Attribute stored(Attribute attribute) {
        if (base.lack(attribute.name())) {
            throw new IllegalArgumentException(
                    attribute.wire() + " has no column: the unit of " + type.getName() + " does not map it");
        }
        return attribute;
    }

    Attribute id() {
        return id;
    }

    /** The id that clients write so, or empty where no object can have it. */
    Optional<Object> id(String text) {
        return Ids.parse(id.type(), text);
    }

    /** A new object without an id. */
    T create() {
        return type.cast(structure.create());
    }

    /** Gives a new object its id where neither the client nor the database does: a random UUID. */
    void identify(T object) {
        if (givesIds && object.getId() == null) {
            id.set(object, UUID.randomUUID());
        }
    }
}
