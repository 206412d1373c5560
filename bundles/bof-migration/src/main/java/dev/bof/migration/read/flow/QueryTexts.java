package dev.bof.migration.read.flow;

import dev.bof.migration.model.Filter.Operator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the conditions in a query text (JPQL), as far as they compare an attribute with a parameter. */
final class QueryTexts {
    private static final Map<String, Operator> OPERATORS = Map.of(
            "=", Operator.EQ,
            "<>", Operator.NE,
            "!=", Operator.NE,
            ">", Operator.GT,
            ">=", Operator.GTE,
            "<", Operator.LT,
            "<=", Operator.LTE,
            "like", Operator.LIKE,
            "in", Operator.IN);

    /**
     * A comparison.
     *
     * @param orNone whether an attribute without a value will do as well
     * @param and what else must hold for the same parameter
     */
    record Comparison(
            List<String> attributes, Operator operator, boolean ignoreCase, boolean orNone, List<Comparison> and) {}

    private QueryTexts() {}

    /** That an attribute is the same as a parameter. */
    static Comparison equality(String attribute) {
        return new Comparison(List.of(attribute), Operator.EQ, false, false, List.of());
    }

    /** The comparisons by the names of their parameters, without {@code :} or {@code ?}. */
    static Map<String, Comparison> comparisons(String query) {
        List<String> tokens = tokens(query);
        Map<String, Comparison> found = new HashMap<>();
        boolean alternatives = hasAlternatives(tokens);
        for (int at = 1; at < tokens.size(); at++) {
            String token = tokens.get(at);
            if (token.startsWith(":") || token.startsWith("?")) {
                comparison(tokens, at)
                        .ifPresent(each -> found.merge(
                                token.substring(1),
                                each,
                                (one, other) -> one.operator() == other.operator() || alternatives
                                        ? either(one, other)
                                        : both(one, other)));
            }
        }
        return found;
    }

    private static Optional<Comparison> comparison(List<String> tokens, int at) {
        boolean lower = false;
        for (int back = at - 1; back > Math.max(0, at - 8); back--) {
            String word = tokens.get(back).toLowerCase(Locale.ROOT);
            if (word.equals("and") || word.equals("or") || word.equals("where") || word.startsWith(":")) {
                return Optional.empty();
            }
            lower |= word.equals("lower") || word.equals("upper");
            Operator operator = OPERATORS.get(word);
            if (operator != null) {
                String path = path(tokens, back - 1);
                boolean folded = lower
                        || back > 2
                                && tokens.subList(Math.max(0, back - 4), back).stream()
                                        .anyMatch(each ->
                                                each.equalsIgnoreCase("lower") || each.equalsIgnoreCase("upper"));
                return path.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Comparison(
                                List.of(path),
                                operator == Operator.LIKE ? like(tokens, at) : operator,
                                folded,
                                isOrNone(tokens, back - 1),
                                List.of()));
            }
        }
        return Optional.empty();
    }

    /** A pattern that the query makes of the parameter says where its text must stand: {@code concat('%', :name, '%')}. */
    private static Operator like(List<String> tokens, int at) {
        boolean before = isAnything(tokens, at, -1);
        boolean after = isAnything(tokens, at, 1);
        if (before && after) {
            return Operator.CONTAINS;
        }
        return before ? Operator.ENDS_WITH : after ? Operator.STARTS_WITH : Operator.LIKE;
    }

    private static boolean isAnything(List<String> tokens, int at, int step) {
        int beside = at + step;
        if (beside >= 0 && beside < tokens.size() && tokens.get(beside).equals("||")) {
            beside += step;
        }
        return beside >= 0 && beside < tokens.size() && tokens.get(beside).equals("'%'");
    }

    /** The path before an operator, without its variable. */
    private static String path(List<String> tokens, int at) {
        int position = at;
        while (position > 0
                && (tokens.get(position).equals(")") || tokens.get(position).equals("not"))) {
            position--;
        }
        String path = tokens.get(position);
        int dot = path.indexOf('.');
        return dot < 0 ? "" : path.substring(dot + 1);
    }

    /** Whether {@code x is null or} stands before the comparison of the same {@code x}, in braces. */
    private static boolean isOrNone(List<String> tokens, int at) {
        return at >= 5
                && tokens.get(at - 5).equals("(")
                && tokens.get(at - 4).equals(tokens.get(at))
                && String.join(" ", tokens.subList(at - 3, at)).equalsIgnoreCase("is null or");
    }

    /** Whether one of several conditions will do, beside values that there may not be. */
    private static boolean hasAlternatives(List<String> tokens) {
        for (int at = 0; at + 1 < tokens.size(); at++) {
            if (tokens.get(at).equalsIgnoreCase("or") && !isOrNone(tokens, at + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Two comparisons of one parameter by different operators: each has to hold. */
    private static Comparison both(Comparison one, Comparison other) {
        List<Comparison> and = new ArrayList<>(one.and());
        and.add(other);
        return new Comparison(one.attributes(), one.operator(), one.ignoreCase(), one.orNone(), and);
    }

    private static Comparison either(Comparison one, Comparison other) {
        List<String> attributes = new ArrayList<>(one.attributes());
        other.attributes().stream().filter(each -> !attributes.contains(each)).forEach(attributes::add);
        return new Comparison(
                attributes, one.operator(), one.ignoreCase() || other.ignoreCase(), one.orNone(), one.and());
    }

    static List<String> tokens(String query) {
        List<String> found = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (char each : (query + " ").toCharArray()) {
            boolean operator = "=<>!".indexOf(each) >= 0;
            boolean inOperator = word.length() > 0 && "=<>!".indexOf(word.charAt(0)) >= 0;
            boolean separator = Character.isWhitespace(each) || "(),".indexOf(each) >= 0;
            if (word.length() > 0 && (separator || operator != inOperator)) {
                found.add(word.toString());
                word.setLength(0);
            }
            if (each == '(' || each == ')') {
                found.add(String.valueOf(each));
            } else if (!separator) {
                word.append(each);
            }
        }
        return found;
    }
}
