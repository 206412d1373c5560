package dev.bof.migration.model;

/**
 * A column, as JPA maps it.
 *
 * @param name as in the database, by the annotation or JPA's default
 * @param table the secondary table that has it, or empty
 * @param nullable by {@code @Column}, {@code optional}, {@code @NotNull} or a primitive type
 * @param length of a text, where said; may be null
 * @param precision where said; may be null
 * @param scale where said; may be null
 * @param definition the {@code columnDefinition}, or empty
 */
public record ColumnModel(
        String name,
        String table,
        boolean nullable,
        boolean unique,
        boolean insertable,
        boolean updatable,
        Integer length,
        Integer precision,
        Integer scale,
        String definition) {}
