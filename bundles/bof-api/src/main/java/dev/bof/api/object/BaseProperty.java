package dev.bof.api.object;

/**
 * What the framework keeps of a business object beside its id and its own fields. A table that is older than the
 * framework may have no column for some of it: what lacks one is absent, not invented.
 */
public enum BaseProperty {
    /** Without it the content of an object tells its states apart. */
    VERSION("version"),
    CREATED_AT("createdAt"),
    UPDATED_AT("updatedAt"),
    /** Without it a deletion removes the row, of which the framework keeps a copy. */
    DELETED_AT("deletedAt");

    private final String attribute;
    private final String field;

    BaseProperty(String attribute) {
        this.attribute = attribute;
        this.field = FieldNames.wire(attribute);
    }

    /** The name in Java, such as {@code createdAt}. */
    public String attribute() {
        return attribute;
    }

    /** The name as clients write it, such as {@code created_at}. */
    public String field() {
        return field;
    }
}
