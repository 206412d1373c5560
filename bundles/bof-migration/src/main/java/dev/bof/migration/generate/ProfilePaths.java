package dev.bof.migration.generate;

import java.util.regex.Pattern;

/** What the compatibility profile asks of the paths of lists: each variable is the parameter of a filter. */
final class ProfilePaths {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    private ProfilePaths() {}

    /** @param calls those that describe the endpoint, with its filters */
    static boolean fit(String path, CharSequence calls) {
        String code = calls.toString();
        return VARIABLE.matcher(path)
                .results()
                .map(found -> ".filter(LegacyFilter.of(" + Escape.literal(found.group(1)) + ", ")
                .allMatch(code::contains);
    }
}
