package dev.bof.migration.read.flow;

import dev.bof.migration.model.Paging.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the order in a query text (JPQL). What is no plain attribute stands as it is written. */
final class OrderTexts {
    private static final Set<String> WAYS = Set.of("asc", "desc");
    private static final Set<String> FUNCTIONS =
            Set.of("lower", "upper", "trim", "size", "length", "coalesce", "abs", "concat", "function");

    private final List<String> tokens;
    private final List<Order> found = new ArrayList<>();
    private int at;

    private OrderTexts(List<String> tokens) {
        this.tokens = tokens;
    }

    /** What stands after {@code order by}. */
    static List<Order> order(String query) {
        OrderTexts order = new OrderTexts(QueryTexts.tokens(query));
        order.read();
        return order.found;
    }

    private void read() {
        int by = 0;
        for (int each = 1; each < tokens.size(); each++) {
            by = is(each, "by") && is(each - 1, "order") ? each : by;
        }
        at = by + 1;
        while (by > 0 && at < tokens.size() && isStep()) {
            int end = end();
            String step = step(end);
            at = end;
            boolean descending = is(at, "desc");
            if (at < tokens.size() && WAYS.contains(word(at))) {
                at++;
            }
            if (is(at, "nulls") && at + 1 < tokens.size()) {
                step += " nulls " + word(at + 1);
                at += 2;
            }
            found.add(new Order(step, descending));
        }
    }

    /** A path, or what is worked out; a path that is put together elsewhere ends with its dot. */
    private boolean isStep() {
        String token = tokens.get(at);
        return token.indexOf('.') >= 0 && !token.endsWith(".") || is(at, "case") || FUNCTIONS.contains(word(at));
    }

    private int end() {
        int depth = 0;
        boolean isCase = is(at, "case");
        for (int end = at + 1; end < tokens.size(); end++) {
            depth += is(end, "(") ? 1 : is(end, ")") ? -1 : 0;
            boolean isInside = isCase ? !is(end - 1, "end") : depth > 0 || is(end, ")");
            if (!isInside) {
                return end;
            }
        }
        return tokens.size();
    }

    /** A path without its variable. */
    private String step(int end) {
        String first = tokens.get(at);
        return end == at + 1 ? first.substring(first.indexOf('.') + 1) : String.join(" ", tokens.subList(at, end));
    }

    private boolean is(int index, String token) {
        return index < tokens.size() && word(index).equals(token);
    }

    private String word(int index) {
        return tokens.get(index).toLowerCase(Locale.ROOT);
    }
}
