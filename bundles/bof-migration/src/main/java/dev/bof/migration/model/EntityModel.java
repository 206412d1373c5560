package dev.bof.migration.model;

import java.util.List;
import java.util.Optional;

/**
 * A persistent class.
 *
 * @param name the entity's name, by annotation or class
 * @param qualifiedName of its class
 * @param superclass the qualified name of the class it extends, or empty
 * @param table empty for embeddables and mapped superclasses
 * @param schema of the table, or empty
 * @param idGeneration null where it has no id of its own
 * @param idClass the qualified name of its {@code @IdClass}, or empty
 * @param attributes all, those of mapped superclasses first
 * @param uniqueKeys of its table
 * @param inheritance the strategy ({@code SINGLE_TABLE}, ...), where entities extend it or it extends one; else empty
 * @param discriminator the discriminator column and value as {@code column=value}, or empty
 * @param softDelete what a vendor's annotation says of deleting and of the rows that count, or empty
 */
public record EntityModel(
        String name,
        String qualifiedName,
        Kind kind,
        String superclass,
        String table,
        String schema,
        IdGeneration idGeneration,
        String idClass,
        List<AttributeModel> attributes,
        List<UniqueKey> uniqueKeys,
        String inheritance,
        String discriminator,
        String softDelete,
        List<Callback> callbacks,
        String description,
        Place place) {

    /** What a persistent class is. */
    public enum Kind {
        ENTITY,
        EMBEDDABLE,
        MAPPED_SUPERCLASS
    }

    public EntityModel {
        attributes = List.copyOf(attributes);
        uniqueKeys = List.copyOf(uniqueKeys);
        callbacks = List.copyOf(callbacks);
    }

    public Optional<AttributeModel> attribute(String attributeName) {
        return attributes.stream()
                .filter(each -> each.name().equals(attributeName))
                .findFirst();
    }

    /** The first attribute with this role. */
    public Optional<AttributeModel> attribute(AttributeModel.Role role) {
        return attributes.stream().filter(each -> each.role() == role).findFirst();
    }
}
