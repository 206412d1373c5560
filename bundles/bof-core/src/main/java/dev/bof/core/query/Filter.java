package dev.bof.core.query;

import dev.bof.api.query.Operator;
import dev.bof.api.query.Other;
import dev.bof.api.query.Pattern;
import java.util.List;
import java.util.stream.Collectors;

/** A condition that fits its field; the values are of the field's type. */
record Filter(QueryField field, Operator operator, List<Object> values, boolean orNone) {

    Filter(QueryField field, Operator operator, List<Object> values) {
        this(field, operator, values, false);
    }

    /** The same, which objects without a value satisfy too. */
    Filter orWithout() {
        return new Filter(field, operator, values, true);
    }

    /** The same for the same condition, to tell queries apart by. */
    String canonical() {
        return values.stream()
                .map(value ->
                        value instanceof Pattern || value instanceof Other ? value.toString() : FieldType.write(value))
                .collect(Collectors.joining(
                        "\0", field.name() + "\0" + operator.wire() + "\0", orNone ? "\0or none" : ""));
    }
}
