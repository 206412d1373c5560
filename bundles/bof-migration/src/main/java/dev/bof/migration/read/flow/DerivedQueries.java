package dev.bof.migration.read.flow;

import dev.bof.migration.model.Filter.Operator;
import dev.bof.migration.model.Paging.Order;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the name of a Spring Data method says, such as {@code findByStatusAndTotalGreaterThanOrderByIdDesc}. */
final class DerivedQueries {
    private static final Map<String, Operator> OPERATORS = new LinkedHashMap<>();

    static {
        OPERATORS.put("GreaterThanEqual", Operator.GTE);
        OPERATORS.put("LessThanEqual", Operator.LTE);
        OPERATORS.put("GreaterThan", Operator.GT);
        OPERATORS.put("LessThan", Operator.LT);
        OPERATORS.put("After", Operator.GT);
        OPERATORS.put("Before", Operator.LT);
        OPERATORS.put("NotContaining", Operator.NE);
        OPERATORS.put("Containing", Operator.CONTAINS);
        OPERATORS.put("Contains", Operator.CONTAINS);
        OPERATORS.put("StartingWith", Operator.STARTS_WITH);
        OPERATORS.put("StartsWith", Operator.STARTS_WITH);
        OPERATORS.put("EndingWith", Operator.ENDS_WITH);
        OPERATORS.put("EndsWith", Operator.ENDS_WITH);
        OPERATORS.put("Like", Operator.LIKE);
        OPERATORS.put("IsNotNull", Operator.IS_NOT_NULL);
        OPERATORS.put("NotNull", Operator.IS_NOT_NULL);
        OPERATORS.put("IsNull", Operator.IS_NULL);
        OPERATORS.put("In", Operator.IN);
        OPERATORS.put("IsNot", Operator.NE);
        OPERATORS.put("Not", Operator.NE);
        OPERATORS.put("Equals", Operator.EQ);
        OPERATORS.put("Is", Operator.EQ);
    }

    /** One condition of a name. */
    record Part(String attribute, Operator operator, boolean ignoreCase) {}

    private DerivedQueries() {}

    static List<String> attributes(String method) {
        return parts(method).stream().map(Part::attribute).distinct().toList();
    }

    /** The conditions in the order of the method's parameters; none where the name is no derived query. */
    static List<Part> parts(String method) {
        String conditions = conditions(method);
        List<Part> found = new ArrayList<>();
        for (String word : words(conditions)) {
            found.add(part(word));
        }
        return found;
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
            int length = conditions.startsWith("And", at) ? 3 : conditions.startsWith("Or", at) ? 2 : 0;
            boolean word = length > 0
                    && at + length < conditions.length()
                    && Character.isUpperCase(conditions.charAt(at + length));
            if (word) {
                found.add(conditions.substring(start, at));
                start = at + length;
            }
        }
        if (start < conditions.length()) {
            found.add(conditions.substring(start));
        }
        return found;
    }

    private static Part part(String written) {
        boolean ignoreCase = written.endsWith("IgnoreCase");
        String word = ignoreCase ? written.substring(0, written.length() - "IgnoreCase".length()) : written;
        for (Map.Entry<String, Operator> each : OPERATORS.entrySet()) {
            if (word.endsWith(each.getKey()) && word.length() > each.getKey().length()) {
                String attribute =
                        word.substring(0, word.length() - each.getKey().length());
                return new Part(decapitalized(attribute), each.getValue(), ignoreCase);
            }
        }
        return new Part(decapitalized(word), Operator.EQ, ignoreCase);
    }

    private static String decapitalized(String name) {
        return name.isEmpty()
                ? name
                : (name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)).replace('_', '.');
    }
}
