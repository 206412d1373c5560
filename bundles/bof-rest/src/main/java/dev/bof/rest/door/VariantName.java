package dev.bof.rest.door;

import java.util.regex.Pattern;

/**
 * A route and one of its variants.
 *
 * @param route path segments of lower-case letters, digits, dots, underscores and hyphens
 * @param variant one such segment
 */
record VariantName(String route, String variant) {
    private static final Pattern SEGMENT = Pattern.compile("[a-z0-9][a-z0-9._-]*");
    private static final Pattern ROUTE = Pattern.compile(SEGMENT + "(/" + SEGMENT + ")*");

    /** @throws IllegalArgumentException if a name cannot be part of a path */
    VariantName {
        require(ROUTE, route, "route");
        require(SEGMENT, variant, "variant");
    }

    private static void require(Pattern pattern, String value, String what) {
        if (value.length() > 100 || !pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' cannot be the name of a " + what);
        }
    }

    /** The route under which this variant is served, active or not. */
    String sidePath() {
        return route + "-" + variant;
    }

    @Override
    public String toString() {
        return route + " " + variant;
    }
}
