package dev.bof.migration.model;

import java.util.List;

/**
 * A relation to another entity, or a collection of values.
 *
 * @param kind as in JPA
 * @param target the entity, embeddable or value type at the other side
 * @param mappedBy the attribute over there that owns it, or empty
 * @param joinColumns the columns here, or there for a unidirectional to-many
 * @param referencedColumns the columns that these point to, in the same order; empty where it is the id
 * @param joinTable its name, or empty
 * @param cascade such as {@code ALL}
 * @param orderBy as written in {@code @OrderBy}, or empty
 * @param lazy whether it is fetched lazily
 */
public record Relation(
        Kind kind,
        TypeRef target,
        String mappedBy,
        List<String> joinColumns,
        List<String> referencedColumns,
        String joinTable,
        List<String> cascade,
        boolean orphanRemoval,
        String orderBy,
        boolean lazy) {

    /** As in JPA. */
    public enum Kind {
        ONE_TO_ONE,
        MANY_TO_ONE,
        ONE_TO_MANY,
        MANY_TO_MANY,
        ELEMENT_COLLECTION
    }

    public Relation {
        joinColumns = List.copyOf(joinColumns);
        referencedColumns = List.copyOf(referencedColumns);
        cascade = List.copyOf(cascade);
    }
}
