package dev.bof.migration.read.flow;

import dev.bof.migration.model.Filter.Operator;
import dev.bof.migration.model.FixedCondition;
import dev.bof.migration.model.Paging.Order;
import dev.bof.migration.model.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the name of a Spring Data method says, such as {@code findByStatusAndTotalGreaterThanOrderByIdDesc}. */
final class DerivedQueries {
    /** Each word with the operators of its parameters, longer words before those that they end with. */
    private static final Map<String, List<Operator>> WORDS = new LinkedHashMap<>();

    private static final List<String> ANY_CASE =
            List.of("AllIgnoreCase", "AllIgnoringCase", "IgnoreCase", "IgnoringCase");

    /** {@code findTop10By}, {@code findFirstBy}: not all that there are. */
    private static final Pattern LIMITED = Pattern.compile("^[a-z]+(?:Distinct)?(?:Top|First)[A-Z0-9]");

    static {
        words(List.of(Operator.GTE, Operator.LTE), "Between");
        words(List.of(Operator.GTE), "GreaterThanEqual");
        words(List.of(Operator.LTE), "LessThanEqual");
        words(List.of(Operator.GT), "GreaterThan", "After");
        words(List.of(Operator.LT), "LessThan", "Before");
        words(List.of(Operator.OTHER), "NotContaining", "NotContains", "NotLike", "NotIn");
        words(List.of(Operator.OTHER), "MatchesRegex", "Matches", "Regex", "Near", "Within");
        words(List.of(Operator.CONTAINS), "Containing", "Contains");
        words(List.of(Operator.STARTS_WITH), "StartingWith", "StartsWith");
        words(List.of(Operator.ENDS_WITH), "EndingWith", "EndsWith");
        words(List.of(Operator.LIKE), "Like");
        words(List.of(Operator.IN), "In");
        words(List.of(), "NotNull", "Null", "NotEmpty", "Empty", "True", "False");
        words(List.of(Operator.NE), "Not");
        words(List.of(Operator.EQ), "Equals");
    }

    private static void words(List<Operator> operators, String... words) {
        for (String word : words) {
            WORDS.put("Is" + word, operators);
            WORDS.put(word, operators);
        }
    }

    /**
     * One condition of a name.
     *
     * @param operators one for each of its parameters
     */
    record Part(String attribute, List<Operator> operators, boolean ignoreCase) {
        /** Whether it compares with one value that has to be the same. */
        boolean isEquality() {
            return operators.equals(List.of(Operator.EQ));
        }
    }

    private DerivedQueries() {}

    static List<String> attributes(String method) {
        return parts(method).stream().map(Part::attribute).distinct().toList();
    }

    /** The conditions in their order; none where the name is no derived query. */
    static List<Part> parts(String method) {
        String conditions = conditions(method);
        List<Part> found = new ArrayList<>();
        for (String word : words(conditions)) {
            found.add(part(word));
        }
        return found;
    }

    /** The conditions by the method's parameters: one of two parameters is there twice, one of none is not. */
    static List<Part> ofParameters(String method) {
        String conditions = conditions(method);
        boolean isAnyCase = ANY_CASE.subList(0, 2).stream().anyMatch(conditions::endsWith);
        boolean isOne = !hasAlternatives(conditions);
        List<Part> found = new ArrayList<>();
        for (Part part : parts(method)) {
            for (Operator each : part.operators()) {
                found.add(new Part(
                        part.attribute(), List.of(isOne ? each : Operator.OTHER), part.ignoreCase() || isAnyCase));
            }
        }
        return found;
    }

    /** The conditions without a parameter; uncertain where others will do as well. */
    static List<FixedCondition> fixed(String method, Place place) {
        boolean isOne = !hasAlternatives(conditions(method));
        List<FixedCondition> found = new ArrayList<>();
        if (isQuery(method) && LIMITED.matcher(method).find()) {
            found.add(new FixedCondition("", Operator.OTHER, "", method, place));
        }
        for (String word : words(conditions(method))) {
            Part part = part(word);
            if (part.operators().isEmpty()) {
                FixedCondition condition = fixed(part.attribute(), keyword(word), method, place);
                found.add(isOne ? condition : condition.uncertain());
            }
        }
        return found;
    }

    private static FixedCondition fixed(String attribute, String keyword, String method, Place place) {
        return switch (keyword.startsWith("Is") ? keyword.substring(2) : keyword) {
            case "True" -> new FixedCondition(attribute, Operator.EQ, "true", method, place);
            case "False" -> new FixedCondition(attribute, Operator.EQ, "false", method, place);
            case "Null" -> new FixedCondition(attribute, Operator.IS_NULL, "", method, place);
            case "NotNull" -> new FixedCondition(attribute, Operator.IS_NOT_NULL, "", method, place);
            default -> new FixedCondition(attribute, Operator.OTHER, "", method, place);
        };
    }

    static List<Order> order(String method) {
        int start = method.indexOf("OrderBy");
        List<Order> found = new ArrayList<>();
        if (start < 0 || !isQuery(method)) {
            return found;
        }
        String rest = method.substring(start + "OrderBy".length());
        while (!rest.isEmpty()) {
            int asc = positionOf(rest, "Asc");
            int desc = positionOf(rest, "Desc");
            int end = Math.min(asc, desc);
            found.add(new Order(decapitalized(rest.substring(0, Math.min(end, rest.length()))), desc < asc));
            rest = end >= rest.length() ? "" : rest.substring(end + (desc < asc ? "Desc" : "Asc").length());
        }
        return found;
    }

    private static int positionOf(String text, String word) {
        int at = text.indexOf(word);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private static boolean isQuery(String method) {
        return method.startsWith("find")
                || method.startsWith("exists")
                || method.startsWith("count")
                || method.startsWith("get")
                || method.startsWith("read")
                || method.startsWith("query")
                || method.startsWith("delete");
    }

    private static String conditions(String method) {
        int by = method.indexOf("By");
        if (!isQuery(method) || by < 0 || by + 2 == method.length() || !Character.isUpperCase(method.charAt(by + 2))) {
            return "";
        }
        int order = method.indexOf("OrderBy", by);
        return order >= 0 && order <= by ? "" : method.substring(by + 2, order < 0 ? method.length() : order);
    }

    private static List<String> words(String conditions) {
        List<String> found = new ArrayList<>();
        int start = 0;
        for (int at = 1; at < conditions.length(); at++) {
            int length = linkAt(conditions, at);
            if (length > 0) {
                found.add(conditions.substring(start, at));
                start = at + length;
            }
        }
        if (start < conditions.length()) {
            found.add(conditions.substring(start));
        }
        return found;
    }

    /** How long the word is that links two conditions here; 0 where none does. */
    private static int linkAt(String conditions, int at) {
        int length = conditions.startsWith("And", at) ? 3 : conditions.startsWith("Or", at) ? 2 : 0;
        boolean goesOn = at + length < conditions.length() && Character.isUpperCase(conditions.charAt(at + length));
        return goesOn ? length : 0;
    }

    private static boolean hasAlternatives(String conditions) {
        for (int at = 1; at < conditions.length(); at++) {
            if (linkAt(conditions, at) == 2) {
                return true;
            }
        }
        return false;
    }

    private static Part part(String written) {
        String suffix = ANY_CASE.stream().filter(written::endsWith).findFirst().orElse("");
        String word = written.substring(0, written.length() - suffix.length());
        String keyword = keyword(word);
        return new Part(
                decapitalized(word.substring(0, word.length() - keyword.length())),
                WORDS.getOrDefault(keyword, List.of(Operator.EQ)),
                !suffix.isEmpty());
    }

    /** The word at the end that says how an attribute is compared; empty for none. */
    private static String keyword(String word) {
        return WORDS.keySet().stream()
                .filter(each -> word.endsWith(each) && word.length() > each.length())
                .findFirst()
                .orElse(word.endsWith("Is") ? "Is" : "");
    }

    private static String decapitalized(String name) {
        return name.isEmpty()
                ? name
                : (name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)).replace('_', '.');
    }
}
