package dev.bof.migration.model;

import java.util.List;

/**
 * A check in the service's code that refuses a request.
 *
 * @param id unique and stable: class, method and number, such as {@code InvoiceService.create#2}
 * @param condition when it refuses, as written, outer conditions first and joined by {@code &&}; empty where unknown
 * @param expression the same in a form that can be carried over: a Java expression of the Java platform alone, with each
 *     operand as {@code ${name}}; empty where it cannot
 * @param notCarried why it cannot, or empty
 * @param status what it answers; 0 where unknown
 * @param exception the qualified name of what it throws; empty where it answers directly
 * @param message with {@code ${...}} where values stand; empty where there is none
 * @param body what the answer carries
 * @param mediaType of the answer, where the code says one for it, or empty
 * @param attributes of the entity that it is about, as far as known
 * @param endpoints such as {@code POST /invoices}
 * @param first those of the endpoints at which it is asked before the object is looked for
 * @param place of the throw or the answer
 */
public record Rule(
        String id,
        Kind kind,
        String condition,
        String expression,
        List<Operand> operands,
        String notCarried,
        int status,
        String exception,
        String message,
        BodyShape body,
        String mediaType,
        List<String> attributes,
        List<String> endpoints,
        List<String> first,
        Place place) {

    /** What a rule is about. */
    public enum Kind {
        /** The object is not there. */
        NOT_FOUND,
        /** Another object has the value: the attributes are unique. */
        UNIQUE,
        /** What was sent is wrong. */
        VALIDATION,
        /** A parameter of a list is wrong. */
        PARAMETER,
        /** The object's present state forbids it. */
        STATE,
        /** The caller may not. */
        PERMISSION,
        OTHER
    }

    /** What an operand belongs to. */
    public enum Role {
        /** The object as it is in the database, before the change. */
        OBJECT,
        /** What the client sent. */
        REQUEST,
        /** A parameter of the endpoint. */
        PARAMETER,
        /** A value of one of the service's enums. */
        ENUM
    }

    /**
     * A value that an expression needs.
     *
     * @param name as it stands in the expression, such as {@code request.total}
     * @param role what it belongs to
     * @param path the attribute or property, such as {@code total} or {@code address.city}; empty for the whole; the
     *     qualified name of an enum's value
     * @param type may be null where unknown
     */
    public record Operand(String name, Role role, String path, TypeRef type) {}

    public Rule {
        operands = List.copyOf(operands);
        attributes = List.copyOf(attributes);
        endpoints = List.copyOf(endpoints);
        first = List.copyOf(first);
    }

    /** The same rule with another body. */
    public Rule with(BodyShape other) {
        return new Rule(
                id,
                kind,
                condition,
                expression,
                operands,
                notCarried,
                status,
                exception,
                message,
                other,
                mediaType,
                attributes,
                endpoints,
                first,
                place);
    }

    /** The same, left to a person; a reason that there is already stays. */
    public Rule byHand(String reason) {
        return new Rule(
                id,
                kind,
                condition,
                "",
                List.of(),
                notCarried.isEmpty() ? reason : notCarried,
                status,
                exception,
                message,
                body,
                mediaType,
                attributes,
                endpoints,
                first,
                place);
    }

    public boolean isCarried() {
        return !expression.isEmpty();
    }
}
