package dev.bof.migration.model;

import dev.bof.migration.model.Rule.Operand;
import java.util.List;

/**
 * What the service's own code does to the object, beside taking what was sent: a value that an attribute gets.
 *
 * @param on the endpoint that does it, such as {@code POST /invoices/{id}/pay}, or the event in an entity's life:
 *     {@link #MADE}, {@code @PrePersist} or {@code @PreUpdate}
 * @param attribute of the entity, the id of a relation as {@code agent.id}; empty where it does something else
 * @param expression the value in the form of {@link Rule#expression}; empty where it cannot be carried over
 * @param conditions under which it is done, outer ones first, in the same form
 * @param shared how many of these conditions it was found under together with the effect before
 * @param operands of expression and conditions
 * @param notCarried why it cannot be carried over, or empty
 */
public record Effect(
        String on,
        String attribute,
        String expression,
        List<String> conditions,
        int shared,
        List<Operand> operands,
        String notCarried,
        Place place) {
    /** The entity is made, and its fields have their initial values. */
    public static final String MADE = "new";

    private static final List<String> CLOCKS = List.of(".now(", "new java.util.Date()", ".currentTimeMillis()");

    public Effect {
        conditions = List.copyOf(conditions);
        operands = List.copyOf(operands);
    }

    /** The same, left to a person; a reason that there is already stays. */
    public Effect byHand(String reason) {
        return new Effect(
                on,
                attribute,
                expression,
                conditions,
                shared,
                operands,
                notCarried.isEmpty() ? "it sets " + attribute + ", and " + reason : notCarried,
                place);
    }

    /** Whether the value may be the time at which it is set. */
    public boolean mayBeNow() {
        return CLOCKS.stream().anyMatch(expression::contains);
    }

    public boolean isCarried() {
        return notCarried.isEmpty();
    }
}
