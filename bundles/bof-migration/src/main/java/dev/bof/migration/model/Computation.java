package dev.bof.migration.model;

import java.util.List;

/**
 * How a value of an answer is worked out.
 *
 * @param expression in a form that can be carried over: a Java expression of the Java platform alone, with each operand as
 *     {@code ${name}}; empty where it cannot
 * @param operands attributes of the object
 * @param notCarried why it cannot, or empty
 */
public record Computation(String expression, List<Rule.Operand> operands, String notCarried) {
    public Computation {
        operands = List.copyOf(operands);
    }

    /** One that a person has to write anew. */
    public static Computation byHand(String reason) {
        return new Computation("", List.of(), reason);
    }

    public boolean isCarried() {
        return !expression.isEmpty();
    }
}
