package dev.bof.contract.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * A field of a request's body. What is null is not known.
 *
 * @param name as the client writes it
 * @param type what it holds
 * @param required whether the service refuses a body without it
 * @param from the member of an answered object that holds a value which this field takes, members of members after a
 *     dot; the field's own name where nothing is said
 * @param reference whether it is the id of another object, so that only values of the data are known to be good
 * @param minLength in UTF-16 units
 * @param maxLength in UTF-16 units
 * @param min the smallest number, included
 * @param max the largest number, included
 * @param scale how many digits a number has behind the point
 * @param values the names of an {@link FieldType#ENUM}
 * @param example a value that the service takes
 * @param fields the fields of an {@link FieldType#OBJECT}, or of each element of an {@link FieldType#ARRAY} of objects
 */
public record Field(
        String name,
        FieldType type,
        boolean required,
        String from,
        boolean reference,
        Integer minLength,
        Integer maxLength,
        BigDecimal min,
        BigDecimal max,
        Integer scale,
        List<String> values,
        JsonNode example,
        List<Field> fields) {

    public Field {
        type = type == null ? FieldType.STRING : type;
        from = from == null ? name : from;
        values = values == null ? List.of() : List.copyOf(values);
        fields = fields == null ? List.of() : List.copyOf(fields);
    }
}
