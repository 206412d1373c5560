package dev.bof.migration.generate;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the compatibility profile asks of the paths of its endpoints: one that does not fit makes it refuse them all. */
final class ProfilePaths {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");
    private static final List<String> OF_ONE = List.of("READ", "UPDATE", "DELETE");

    private ProfilePaths() {}

    /**
     * Whether the id is in the path where the operation has one, and a filter reads each other variable.
     *
     * @param calls those that describe the endpoint, with its filters
     */
    static boolean fit(String operation, String path, CharSequence calls) {
        String code = calls.toString();
        Set<String> variables =
                VARIABLE.matcher(path).results().map(found -> found.group(1)).collect(Collectors.toSet());
        return OF_ONE.contains(operation) == variables.remove("id")
                && variables.stream()
                        .map(name -> ".filter(LegacyFilter.of(" + Escape.literal(name) + ", ")
                        .allMatch(code::contains);
    }
}
