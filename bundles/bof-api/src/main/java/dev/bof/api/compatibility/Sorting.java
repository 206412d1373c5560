package dev.bof.api.compatibility;

import java.util.Objects;

/**
 * How clients chose the order of a list: fields by the names that they have in the {@link JsonStyle}.
 *
 * @param parameter the parameter that names the field
 * @param direction the parameter that says {@code asc} or {@code desc}, in any case; null where the form has none
 * @param unknownRefused whether a field that there is not, or that lists cannot be sorted by, is a malformed request; else
 *     it is as if nothing had been said
 */
public record Sorting(Form form, String parameter, String direction, boolean unknownRefused) {
    /** How the direction is said. */
    public enum Form {
        /** {@code sort=name,desc}, repeated for several fields. */
        COMMA,
        /** {@code sort=-name,age}. */
        MINUS,
        /** {@code sortBy=name&dir=desc}. */
        TWO_PARAMETERS
    }

    public Sorting {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(parameter, "parameter");
        if (form == Form.TWO_PARAMETERS != (direction != null)) {
            throw new IllegalArgumentException("the form " + form + " does not go with the direction " + direction);
        }
    }

    public static Sorting comma(String parameter) {
        return new Sorting(Form.COMMA, parameter, null, false);
    }

    public static Sorting minus(String parameter) {
        return new Sorting(Form.MINUS, parameter, null, false);
    }

    public static Sorting twoParameters(String parameter, String direction) {
        return new Sorting(Form.TWO_PARAMETERS, parameter, direction, false);
    }

    public Sorting refused() {
        return new Sorting(form, parameter, direction, true);
    }
}
