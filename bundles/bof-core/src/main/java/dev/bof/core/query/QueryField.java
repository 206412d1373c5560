package dev.bof.core.query;

import jakarta.persistence.EnumType;
import java.util.function.Function;

/** A field of a business object as queries see it. */
public final class QueryField {
    private final String name;
    private final String attribute;
    private final FieldType type;
    private final boolean nullable;
    private final boolean text;
    private final EnumType storage;
    private final Function<Object, Object> reader;

    /**
     * @param name as clients write it
     * @param attribute the entity's attribute
     * @param type the attribute's type, boxed
     * @param nullable whether objects may lack a value
     * @param storage how the constants of an enum are stored, null for any other type
     * @param reader reads the attribute of an entity
     * @throws IllegalArgumentException if lists can do nothing with the type, naming the field
     */
    public QueryField(
            String name,
            String attribute,
            Class<?> type,
            boolean nullable,
            EnumType storage,
            Function<Object, Object> reader) {
        this.name = name;
        this.attribute = attribute;
        this.type = FieldType.of(type)
                .orElseThrow(() -> new IllegalArgumentException(
                        name + " is of type " + type.getSimpleName() + ", which no list can be filtered or sorted by"));
        this.nullable = nullable;
        this.text = type == String.class;
        this.storage = storage;
        this.reader = reader;
    }

    public String name() {
        return name;
    }

    public boolean isText() {
        return text;
    }

    /** The field in a statement. */
    String path() {
        return "o." + attribute;
    }

    FieldType type() {
        return type;
    }

    boolean isNullable() {
        return nullable;
    }

    /** Whether it is an enum of which the database holds the names. */
    boolean isNamedConstant() {
        return storage == EnumType.STRING;
    }

    Object valueOf(Object entity) {
        return reader.apply(entity);
    }
}
