package dev.bof.rest.door;

import java.util.function.Predicate;
import org.glassfish.jersey.uri.PathPattern;

/**
 * What a variant answers at one kind of address.
 *
 * @param method the HTTP method, or null for any: what lies behind a sub-resource locator is not known beforehand
 * @param template the path below the API's root with its parameters, such as {@code /orders/{id}}
 * @param parameters the query parameters to which it gives a meaning
 */
record Endpoint(String method, String template, PathPattern pattern, int segments, Predicate<String> parameters) {
    private static final int ANY = -1;

    /** An endpoint of which all is known but what it does. */
    static Endpoint of(String method, String template, Predicate<String> parameters) {
        // a parameter with an expression of its own may take slashes
        boolean open = template.contains(":");
        return new Endpoint(
                method,
                template,
                new PathPattern(template, PathPattern.RightHandPath.capturingZeroSegments),
                open ? ANY : segments(template),
                parameters);
    }

    /** Everything below a path. */
    static Endpoint below(String template, Predicate<String> parameters) {
        return new Endpoint(
                null,
                template,
                new PathPattern(template, PathPattern.RightHandPath.capturingZeroOrMoreSegments),
                ANY,
                parameters);
    }

    /** How many segments a path has; a slash at its end begins no other. */
    static int segments(String path) {
        int slashes = 0;
        for (int i = 0; i < path.length() - 1; i++) {
            if (path.charAt(i) == '/') {
                slashes++;
            }
        }
        return slashes;
    }

    /** The same kind of address has the same form, however its parameters are called. */
    String form() {
        return template.replaceAll("\\{[^}:]*}", "{}");
    }

    /** Whether a path leads here, by whatever method. */
    boolean isAt(String path, int count) {
        return (segments == ANY || segments == count) && pattern.match(path) != null;
    }

    /** @param count the path's {@link #segments}, which most paths differ in already */
    boolean matches(String asked, String path, int count) {
        return (method == null || method.equals(asked)) && isAt(path, count);
    }
}
