package dev.bof.migration.read.flow;

/** Sets a carried expression in brackets where an operator beside it would take a part of it only. */
final class Brackets {
    private Brackets() {}

    static String around(String expression) {
        boolean isOne = expression.indexOf(' ') < 0 || closing(expression) == expression.length() - 1;
        return isOne ? expression : "(" + expression + ")";
    }

    /** Where the bracket is closed that the expression begins with: at once where it begins with none. */
    private static int closing(String expression) {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            }
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
