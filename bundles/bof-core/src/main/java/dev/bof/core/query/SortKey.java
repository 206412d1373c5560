package dev.bof.core.query;

/**
 * One key of an order, with the place that an object has in it. Objects without a value are behind all others.
 *
 * @param descending the order of the values; it does not concern objects without one
 */
record SortKey(QueryField field, boolean descending) {

    /** For an order of objects that may lack a value. */
    String orderBy(Expressions expressions) {
        return orderByValue(expressions) + (field.isNullable() ? " nulls last" : "");
    }

    /** For an order of objects that all have a value: in this form an index serves both directions. */
    String orderByValue(Expressions expressions) {
        return expressions.ordered(field) + (descending ? " desc" : "");
    }

    /** Objects with the same value, or with none where it is null. */
    String same(Object value, Expressions expressions, Bindings bindings) {
        return value == null ? isNull() : expressions.exact(field) + " = " + bindings.bind(value);
    }

    /** Objects with a value behind this one. */
    String beyond(Object value, Expressions expressions, Bindings bindings) {
        return compared(descending ? " < " : " > ", value, expressions, bindings);
    }

    /** Objects with this value or one behind it. */
    String from(Object value, Expressions expressions, Bindings bindings) {
        return compared(descending ? " <= " : " >= ", value, expressions, bindings);
    }

    private String compared(String operator, Object value, Expressions expressions, Bindings bindings) {
        return expressions.ordered(field) + operator + bindings.bind(expressions.comparable(field, value));
    }

    String isNull() {
        return field.path() + " is null";
    }

    String isNotNull() {
        return field.path() + " is not null";
    }
}
