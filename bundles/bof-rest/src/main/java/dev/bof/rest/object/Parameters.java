package dev.bof.rest.object;

import dev.bof.rest.problem.ParameterProblems;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The query parameters of one request. Those that may stand there once only have been found to do so. */
final class Parameters {
    private final Map<String, List<String>> given;

    Parameters(Map<String, List<String>> given) {
        this.given = given;
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    /** All values of a parameter that may be repeated. */
    List<String> all(String name) {
        return given.get(name);
    }

    /** The value, or null where the parameter is not given. */
    String text(String name) {
        List<String> values = given.get(name);
        return values == null ? null : values.get(0);
    }

    /** The names that stand in a list with commas; empty where the parameter is not given. */
    List<String> names(String name) {
        String text = text(name);
        if (text == null) {
            return List.of();
        }
        List<String> names = Arrays.asList(text.split(",", -1));
        if (names.contains("")) {
            throw ParameterProblems.malformed(name, "must be names with commas between them.");
        }
        return names;
    }

    int whole(String name, int byDefault) {
        String text = text(name);
        try {
            return text == null ? byDefault : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw ParameterProblems.notWholeNumber(name);
        }
    }

    boolean flag(String name, boolean byDefault) {
        String text = text(name);
        return text == null ? byDefault : flag(name, text);
    }

    static boolean flag(String name, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ParameterProblems.notBoolean(name);
        };
    }
}
