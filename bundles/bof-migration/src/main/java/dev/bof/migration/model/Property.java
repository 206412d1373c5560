package dev.bof.migration.model;

import java.util.List;

/**
 * A property of a transfer type.
 *
 * @param name in Java
 * @param jsonName as an annotation says it; else by the naming strategy of its class or of the service, where known; else
 *     as in Java
 * @param named whether an annotation at the property says its name
 * @param readable whether it is written into answers
 * @param writable whether it is read from requests
 * @param format null where nothing is said
 * @param inclusion when it is written: {@code ALWAYS}, {@code NON_NULL}, {@code NON_EMPTY}, ... or empty
 * @param initial the initial value as Java text, or empty
 * @param description from its comment or an OpenAPI annotation, or empty
 * @param example from an OpenAPI annotation, or empty
 */
public record Property(
        String name,
        String jsonName,
        boolean named,
        TypeRef type,
        boolean readable,
        boolean writable,
        JsonFormat format,
        String inclusion,
        List<Constraint> constraints,
        String initial,
        String description,
        String example,
        Place place) {

    public Property {
        constraints = List.copyOf(constraints);
    }

    /** The same, of which other constraints are asked. */
    public Property with(List<Constraint> others) {
        return new Property(
                name,
                jsonName,
                named,
                type,
                readable,
                writable,
                format,
                inclusion,
                others,
                initial,
                description,
                example,
                place);
    }
}
