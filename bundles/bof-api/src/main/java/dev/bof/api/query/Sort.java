package dev.bof.api.query;

/**
 * One step of an order. Objects without a value come last in both directions, texts go by code point, enums by the names
 * of their constants.
 *
 * @param field the field as clients write it
 */
public record Sort(String field, boolean descending) {

    public static Sort ascending(String field) {
        return new Sort(field, false);
    }

    public static Sort descending(String field) {
        return new Sort(field, true);
    }
}
