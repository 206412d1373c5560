package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import dev.bof.migration.model.Paging.Doubt;
import dev.bof.migration.model.Paging.Order;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.source.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The orders of queries whose texts stand elsewhere than in the code that asks them. */
final class AskedQueries {
    private final NamedQueries named;
    private final Calls calls;

    AskedQueries(NamedQueries named, Calls calls) {
        this.named = named;
        this.calls = calls;
    }

    /** A call and how the rows that it gives are sorted. */
    record Ordered(Walk.Called called, List<Order> order) {}

    Stream<Ordered> orders(Walk walk) {
        return walk.called().stream()
                .flatMap(called -> text(called)
                        .map(OrderTexts::order)
                        .filter(order -> !order.isEmpty())
                        .map(order -> new Ordered(called, order))
                        .stream());
    }

    private Optional<String> text(Walk.Called called) {
        Optional<MethodDeclaration> ofRepository =
                calls.declared(called.call()).filter(each -> each.getBody().isEmpty());
        return named.of(called.call(), called.frame()).or(() -> ofRepository.flatMap(named::of));
    }

    /** The orders beside the first, and queries of which nothing is known. */
    List<Doubt> doubts(Walk walk) {
        List<Doubt> found = new ArrayList<>();
        List<Ordered> orders = orders(walk).toList();
        orders.stream()
                .filter(each -> !each.order().equals(orders.get(0).order()))
                .map(each ->
                        doubt("has an order that holds in some cases alone: " + written(each.order()), each.called()))
                .forEach(found::add);
        walk.called().stream()
                .filter(each -> NamedQueries.isByName(each.call()) && text(each).isEmpty())
                .map(each -> doubt(
                        "asks a query that was not found: what it selects, and its order, are not known: "
                                + Code.text(each.call()),
                        each))
                .forEach(found::add);
        return found;
    }

    private static Doubt doubt(String what, Walk.Called called) {
        return new Doubt(what, Places.of(called.call()));
    }

    private static String written(List<Order> order) {
        return order.stream()
                .map(each -> each.attribute() + (each.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }
}
