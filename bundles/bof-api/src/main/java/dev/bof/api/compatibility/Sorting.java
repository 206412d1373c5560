package dev.bof.api.compatibility;

import java.util.List;
import java.util.Objects;

/**
 * How clients chose the order of a list: fields by the names that they have in the {@link JsonStyle}. A blank name is as if
 * nothing had been said.
 *
 * @param parameter the parameter that names the field
 * @param direction the parameter that says {@code asc} or {@code desc}, in any case; null where the form has none
 * @param only the names that clients may say; empty for those of all fields that lists can be sorted by
 * @param unknownRefused whether a name that is none of these is a malformed request; else it is as if nothing had been said
 * @param emptyRefused whether an empty name is one of those that are refused; else it is as if nothing had been said
 * @param byDefault the name that holds where none is said, which a direction may go with alone; or null
 * @param badDirectionRefused whether a direction that is neither is one; else it is {@code asc}
 */
public record Sorting(
        Form form,
        String parameter,
        String direction,
        List<String> only,
        boolean unknownRefused,
        boolean emptyRefused,
        String byDefault,
        boolean badDirectionRefused) {
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
        only = List.copyOf(only);
        if (form == Form.TWO_PARAMETERS != (direction != null)) {
            throw new IllegalArgumentException("the form " + form + " does not go with the direction " + direction);
        }
    }

    public static Sorting comma(String parameter) {
        return new Sorting(Form.COMMA, parameter, null, List.of(), false, false, null, false);
    }

    public static Sorting minus(String parameter) {
        return new Sorting(Form.MINUS, parameter, null, List.of(), false, false, null, false);
    }

    public static Sorting twoParameters(String parameter, String direction) {
        return new Sorting(Form.TWO_PARAMETERS, parameter, direction, List.of(), false, false, null, false);
    }

    public Sorting only(String... names) {
        return new Sorting(
                form,
                parameter,
                direction,
                List.of(names),
                unknownRefused,
                emptyRefused,
                byDefault,
                badDirectionRefused);
    }

    public Sorting refused() {
        return new Sorting(form, parameter, direction, only, true, emptyRefused, byDefault, badDirectionRefused);
    }

    /** As {@link #refused}, and an empty name too. */
    public Sorting blankRefused() {
        return new Sorting(form, parameter, direction, only, true, true, byDefault, badDirectionRefused);
    }

    /** @param name as clients write it */
    public Sorting byDefault(String name) {
        return new Sorting(form, parameter, direction, only, unknownRefused, emptyRefused, name, badDirectionRefused);
    }

    public Sorting directionRefused() {
        return new Sorting(form, parameter, direction, only, unknownRefused, emptyRefused, byDefault, true);
    }
}
