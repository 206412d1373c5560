package dev.bof.migration.model;

import java.util.Locale;

/**
 * How a property of a transfer type and an attribute of an entity belong together.
 *
 * @param property of the transfer type, in Java
 * @param attribute of the entity, a path such as {@code customer.name}; empty for a constant or a computed value
 * @param how what happens to the value on its way
 * @param expression the code, as written
 * @param onlyWhenPresent whether a null is passed over
 * @param computation how a value of an answer is worked out; null where it is a copy, or was sent
 */
public record FieldMapping(
        String property,
        String attribute,
        How how,
        String expression,
        boolean onlyWhenPresent,
        Computation computation,
        Place place) {

    /** A value that is not worked out. */
    public FieldMapping(
            String property, String attribute, How how, String expression, boolean onlyWhenPresent, Place place) {
        this(property, attribute, how, expression, onlyWhenPresent, null, place);
    }

    /** Whether a property of this name may be stored: a value of the same name may come from elsewhere, as from who calls. */
    public boolean mayStore(String name) {
        boolean isOfOthers =
                how == How.COMPUTED && !expression.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
        return property.equals(name) || attribute.equals(name) && !isOfOthers;
    }

    /** What happens to a value on its way. */
    public enum How {
        COPIED,
        /** The attribute's value goes through code. */
        CONVERTED,
        CONSTANT,
        /** It is made of more than one attribute, or of something else. */
        COMPUTED
    }
}
