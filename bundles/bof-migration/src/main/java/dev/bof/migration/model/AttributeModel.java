package dev.bof.migration.model;

import java.util.List;

/**
 * A persistent attribute of an entity, inherited ones included.
 *
 * @param name in Java
 * @param role what it is for the entity as a whole
 * @param column null for an embedded attribute, a collection, and a relation (which has join columns)
 * @param form how a value is stored
 * @param converter the qualified name of the converter, or empty
 * @param relation null where it is none
 * @param embedded the attributes of an embedded object, with the columns they have here; else empty
 * @param constraints at the field and at its accessors
 * @param initial the initial value as Java text, or empty
 * @param mark what says that an object is deleted, where that is no boolean; else null
 * @param getter the name of its getter, or empty where it has none
 * @param setter the name of its setter, or empty where it has none
 * @param declaredIn the qualified name of the class that declares it
 * @param description from its comment, or empty
 */
public record AttributeModel(
        String name,
        TypeRef type,
        Role role,
        ColumnModel column,
        Form form,
        String converter,
        Relation relation,
        List<AttributeModel> embedded,
        List<Constraint> constraints,
        String initial,
        Mark mark,
        String getter,
        String setter,
        String declaredIn,
        String description,
        Place place) {

    /** What an attribute is for the entity as a whole: found by annotations, callbacks and code, then by name and type. */
    public enum Role {
        ID,
        EMBEDDED_ID,
        VERSION,
        CREATED_AT,
        UPDATED_AT,
        /** A time that is set when the object is deleted. */
        DELETED_AT,
        /** A flag that is true when the object is deleted, or a {@link Mark}. */
        DELETED,
        ACTIVE,
        COMPANY,
        NONE
    }

    /**
     * What an attribute with the role {@link Role#DELETED} says in the place of true and false: texts or whole numbers.
     *
     * @param present what objects have that are not deleted
     */
    public record Mark(Object deleted, Object present) {}

    /** How a value is stored. */
    public enum Form {
        PLAIN,
        ENUM_NAME,
        ENUM_ORDINAL,
        DATE,
        TIME,
        TIMESTAMP,
        LOB,
        CONVERTED
    }

    public AttributeModel {
        embedded = List.copyOf(embedded);
        constraints = List.copyOf(constraints);
    }
}
