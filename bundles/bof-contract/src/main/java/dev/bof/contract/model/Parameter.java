package dev.bof.contract.model;

import java.util.List;

/**
 * A parameter of a path or query.
 *
 * @param name as the client writes it
 * @param role what it is for
 * @param field the member of an answered object whose values it takes; members of members after a dot; null where none
 * @param type what it is read as; text where nothing is said
 * @param values all or some values that it takes, for roles whose values are in no field
 * @param required whether the endpoint wants it
 * @param first the number of the first page, for {@link ParameterRole#PAGE}
 * @param max the largest value that the service takes as it is, for {@link ParameterRole#SIZE}; null where none
 */
public record Parameter(
        String name,
        ParameterRole role,
        String field,
        FieldType type,
        List<String> values,
        boolean required,
        int first,
        Integer max) {

    public Parameter {
        type = type == null ? FieldType.STRING : type;
        values = values == null ? List.of() : List.copyOf(values);
    }
}
