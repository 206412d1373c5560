package dev.bof.migration.read.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A path with variables.
 *
 * @param text beginning with {@code /}, without one at its end, empty for the root; each variable as {@code {name}}
 * @param patterns the regular expressions of variables that have one
 */
record PathTemplate(String text, Map<String, String> patterns) {

    /** Whether it has a variable with this name. */
    boolean has(String variable) {
        return text.contains("{" + variable + "}");
    }

    /** Joins paths as they are written, with or without slashes. */
    static PathTemplate of(String... written) {
        StringBuilder text = new StringBuilder();
        Map<String, String> patterns = new LinkedHashMap<>();
        for (String each : written) {
            append(each.strip(), text, patterns);
        }
        return new PathTemplate(text.toString(), patterns);
    }

    private static void append(String written, StringBuilder text, Map<String, String> patterns) {
        boolean separate = true;
        int at = 0;
        while (at < written.length()) {
            char next = written.charAt(at);
            if (next == '/') {
                separate = true;
                at++;
                continue;
            }
            if (separate) {
                text.append('/');
                separate = false;
            }
            int end = next == '{' ? endOfVariable(written, at) : at + 1;
            text.append(next == '{' ? variable(written.substring(at + 1, end), patterns) : String.valueOf(next));
            at = next == '{' ? end + 1 : end;
        }
    }

    /** Where the brace stands that ends a variable, or the text's end. A pattern may have braces of its own. */
    private static int endOfVariable(String written, int start) {
        int open = 0;
        for (int at = start; at < written.length(); at++) {
            char each = written.charAt(at);
            open += each == '{' ? 1 : each == '}' ? -1 : 0;
            if (open == 0) {
                return at;
            }
        }
        return written.length();
    }

    private static String variable(String inner, Map<String, String> patterns) {
        int colon = inner.indexOf(':');
        String name = (colon < 0 ? inner : inner.substring(0, colon)).strip();
        if (colon >= 0) {
            patterns.put(name, inner.substring(colon + 1).strip());
        }
        return "{" + name + "}";
    }
}
