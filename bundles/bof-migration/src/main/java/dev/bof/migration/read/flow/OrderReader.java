package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.bof.migration.model.Paging.Doubt;
import dev.bof.migration.model.Paging.Order;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds how code sorts a list: by a query's text, by the name of a repository's method, by calls. */
final class OrderReader {
    private static final Set<String> WAYS = Set.of("asc", "desc");

    private final Java java;
    private final OrderCases cases;
    private final AskedQueries queries;

    OrderReader(Java java, AskedQueries queries, OrderCases cases) {
        this.java = java;
        this.cases = cases;
        this.queries = queries;
    }

    List<Order> of(Walk walk) {
        for (Frame frame : walk.frames()) {
            for (String each : FilterReader.texts(frame)) {
                List<Order> found = OrderTexts.order(each);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        Optional<List<Order>> asked =
                queries.orders(walk).map(AskedQueries.Ordered::order).findFirst();
        if (asked.isPresent()) {
            return asked.get();
        }
        List<Walk.Called> usual =
                walk.called().stream().filter(each -> !cases.isSpecial(each)).toList();
        for (Walk.Called each : usual) {
            List<Order> found = ofCall(each.call());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return usual.stream()
                .flatMap(each -> step(each.call()).stream())
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    /** Orders that the code asks only where clients say something, and that are not how a list is sorted else. */
    Stream<Doubt> others(Walk walk) {
        List<Order> usual = of(walk);
        return walk.called().stream()
                .filter(cases::isSpecial)
                .map(Walk.Called::call)
                .filter(call -> !ofCall(call).isEmpty() && !ofCall(call).equals(usual))
                .map(call ->
                        new Doubt("has an order that holds in some cases alone: " + Code.text(call), Places.of(call)));
    }

    private List<Order> ofCall(MethodCallExpr call) {
        List<Order> derived = DerivedQueries.order(call.getNameAsString());
        return derived.isEmpty() ? made(call) : derived;
    }

    /** {@code Sort.by("name").and(Sort.by("id"))} and {@code query.orderBy(cb.desc(root.get("name")))}. */
    private List<Order> made(MethodCallExpr call) {
        if (isSort(call)) {
            List<Order> found = new ArrayList<>();
            whole(call).findAll(MethodCallExpr.class).stream()
                    .filter(OrderReader::isSort)
                    .forEach(each -> found.addAll(sorted(each)));
            found.addAll(more(call));
            return found;
        }
        if (call.getNameAsString().equals("orderBy")) {
            return call.getArguments().stream()
                    .flatMap(each -> each.findAll(MethodCallExpr.class).stream())
                    .flatMap(each -> step(each).stream())
                    .toList();
        }
        return List.of();
    }

    /** {@code .and("id", Direction.Descending)} behind a call, as Panache has it. */
    private List<Order> more(MethodCallExpr call) {
        List<Order> found = new ArrayList<>();
        Expression before = call;
        while (before.getParentNode().orElse(null) instanceof MethodCallExpr next
                && next.getScope().filter(before::equals).isPresent()) {
            if (next.getNameAsString().equals("and") && !next.getArguments().isEmpty()) {
                boolean descending = next.getArguments().size() > 1
                        && next.getArgument(1).toString().endsWith("Descending");
                java.constants().text(next.getArgument(0)).ifPresent(text -> found.add(new Order(text, descending)));
            }
            before = next;
        }
        return found;
    }

    private static boolean isSort(MethodCallExpr call) {
        return call.getNameAsString().equals("by")
                && call.getScope()
                        .filter(each -> each.toString().equals("Sort"))
                        .isPresent();
    }

    /** The chain that a call begins. */
    private static Expression whole(MethodCallExpr call) {
        Expression whole = call;
        while (whole.getParentNode().orElse(null) instanceof MethodCallExpr next
                && next.getScope().filter(whole::equals).isPresent()) {
            whole = next;
        }
        return whole;
    }

    private List<Order> sorted(MethodCallExpr sort) {
        boolean descending = sort.toString().contains("DESC")
                || Code.around(sort, MethodCallExpr.class)
                        .filter(each -> each.getNameAsString().equals("descending"))
                        .isPresent();
        List<Order> found = new ArrayList<>();
        for (Expression each : sort.getArguments()) {
            java.constants().text(each).ifPresent(text -> found.add(new Order(text, descending)));
            each.findAll(MethodCallExpr.class).forEach(step -> step(step).ifPresent(found::add));
        }
        return found;
    }

    /** {@code Sort.Order.asc("name")} and {@code cb.asc(root.get("name"))}; of what is worked out, its code. */
    private Optional<Order> step(MethodCallExpr call) {
        if (!WAYS.contains(call.getNameAsString()) || call.getArguments().size() != 1) {
            return Optional.empty();
        }
        boolean descending = call.getNameAsString().equals("desc");
        Expression by = call.getArgument(0);
        boolean isOfSpring = call.getScope()
                .filter(each -> each.toString().endsWith("Order"))
                .isPresent();
        if (isOfSpring) {
            Optional<String> more = Code.around(call, MethodCallExpr.class)
                    .filter(each -> each.getScope().filter(call::equals).isPresent())
                    .map(each -> " " + each.getNameAsString());
            return java.constants().text(by).map(text -> new Order(text + more.orElse(""), descending));
        }
        return by instanceof MethodCallExpr path
                ? (isGet(path) ? path(path) : Optional.of(Code.text(path))).map(text -> new Order(text, descending))
                : Optional.empty();
    }

    private static boolean isGet(MethodCallExpr call) {
        return call.getNameAsString().equals("get") && call.getArguments().size() == 1;
    }

    /** The path of {@code root.get("customer").get("name")}; empty where a client says it. */
    private Optional<String> path(MethodCallExpr get) {
        Optional<String> last = MetamodelNames.attribute(java, get.getArgument(0));
        return get.getScope().orElse(null) instanceof MethodCallExpr before && isGet(before)
                ? path(before).flatMap(first -> last.map(text -> first + "." + text))
                : last;
    }
}
