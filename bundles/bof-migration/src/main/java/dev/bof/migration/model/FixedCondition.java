package dev.bof.migration.model;

import dev.bof.migration.model.Filter.Operator;

/**
 * What the query of an endpoint asks of all objects, whatever clients ask for.
 *
 * @param attribute of the entity; empty where it is about the query as a whole, such as a limit
 * @param operator how the attribute is compared; {@code OTHER} where that is not known, or may not hold in each case
 * @param value what it is compared with, without quotes; empty where there is nothing
 * @param condition as it is written, or the name that says it
 */
public record FixedCondition(String attribute, Operator operator, String value, String condition, Place place) {
    /** The same, of which it is not known whether it always holds. */
    public FixedCondition uncertain() {
        return new FixedCondition(attribute, Operator.OTHER, value, condition, place);
    }

    /** Whether it is known that it always holds. */
    public boolean isCertain() {
        return operator != Operator.OTHER;
    }
}
