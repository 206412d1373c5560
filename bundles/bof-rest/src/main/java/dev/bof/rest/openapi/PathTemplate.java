package dev.bof.rest.openapi;

import java.util.regex.Pattern;

/** The path templates of JAX-RS, which may say by an expression what a parameter looks like. */
final class PathTemplate {
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*([^:}\\s]+)\\s*(:((?:[^{}]|\\{[^}]*})*))?}");

    private PathTemplate() {}

    /** The path with the names of its parameters alone. */
    static String plain(String path) {
        return PARAMETER.matcher(path).replaceAll("{$1}");
    }

    /** What follows the route, with {@code {}} for each parameter; empty where nothing does. */
    static String below(String path, String route) {
        String shape = PARAMETER.matcher(path).replaceAll("{}");
        int end = route.length() + 1;
        return shape.length() <= end ? "" : shape.substring(end + 1);
    }
}
