package dev.bof.rest.object;

import dev.bof.rest.problem.ParameterProblems;
import java.util.ArrayList;
import java.util.List;

/** Values with commas between them; a comma in a value is {@code \,} and a backslash {@code \\}. */
final class ValueList {
    private ValueList() {}

    /** The values, one at least. */
    static List<String> split(String parameter, String text) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',') {
                values.add(value.toString());
                value.setLength(0);
            } else if (c == '\\') {
                i++;
                value.append(escaped(parameter, text, i));
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }

    private static char escaped(String parameter, String text, int at) {
        char c = at < text.length() ? text.charAt(at) : 0;
        if (c != ',' && c != '\\') {
            throw ParameterProblems.malformed(
                    parameter, "has a backslash before something else than a comma or a backslash.");
        }
        return c;
    }
}
