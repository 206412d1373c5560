package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import dev.bof.migration.model.Filter.Evidence;
import dev.bof.migration.model.Paging.Doubt;
import dev.bof.migration.model.Paging.Order;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.Parameter.Meaning;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a list does with pages and orders that is not read. */
final class PagingDoubts {
    private static final List<Order> BY_ID = List.of(new Order("id", false));

    private final Java java;
    private final Traces traces;
    private final AskedQueries queries;
    private final Walk walk;

    PagingDoubts(Java java, Traces traces, AskedQueries queries, Walk walk) {
        this.java = java;
        this.traces = traces;
        this.queries = queries;
        this.walk = walk;
    }

    /** @param isSortKnown whether the names are known that clients may sort by, and that they are those of attributes */
    List<Doubt> of(List<Parameter> parameters, boolean isSortKnown) {
        List<Doubt> found = new ArrayList<>();
        for (Parameter each : parameters) {
            if (each.meaning() == Meaning.SORT && !isSortKnown) {
                found.add(new Doubt(
                        "sorts by fields as " + each.name() + " names them in JSON, and passes other names over: what"
                                + " the code makes of names is to be looked at",
                        each.place()));
            }
            if (each.meaning() == Meaning.SORT_DIRECTION && "desc".equalsIgnoreCase(each.defaultValue())) {
                found.add(new Doubt(
                        "sorts ascending where a field is said and " + each.name()
                                + " is not: the default of the code is " + each.defaultValue(),
                        each.place()));
            }
        }
        parameters.stream()
                .filter(each -> each.filter() != null
                        && each.filter().evidence() != Evidence.NAME
                        && !each.filter().blankIgnored()
                        && each.type().simpleName().equals("String"))
                .flatMap(each -> emptiness(each).stream())
                .forEach(found::add);
        walk.frames().forEach(frame -> orders(frame).forEach(found::add));
        found.addAll(queries.doubts(walk));
        walk.called().stream()
                .map(Walk.Called::call)
                .filter(call -> call.getNameAsString().equals("pageCount")
                        && call.getArguments().isEmpty()
                        && call.getScope().isPresent())
                .map(call -> new Doubt("counts no page where nothing is found: Panache counts one", Places.of(call)))
                .forEach(found::add);
        new UnreadPaging(java, traces, walk).all().forEach(found::add);
        Windows windows = new Windows(java, parameters);
        walk.called().stream()
                .flatMap(each -> windows.of(each).stream())
                .filter(cut -> found.stream().noneMatch(told -> told.place().equals(cut.place())))
                .toList()
                .forEach(found::add);
        return found.stream().distinct().toList();
    }

    /** That the code asks somewhere whether a parameter is empty, and not where it is compared. */
    private Optional<Doubt> emptiness(Parameter parameter) {
        return walk.called().stream()
                .filter(each -> FilterReader.EMPTINESS.contains(each.call().getNameAsString())
                        && traces.parameter(each.call(), each.frame())
                                .filter(parameter.name()::equals)
                                .isPresent())
                .findFirst()
                .map(each -> new Doubt(
                        "compares an empty " + parameter.name() + " as any other value: the code looks at empty ones by"
                                + " themselves",
                        Places.of(each.call())));
    }

    /** Orders that hold in some cases alone, but those that the framework has where none is said. */
    private Stream<Doubt> orders(Frame frame) {
        return frame.callable().findAll(Expression.class).stream()
                .filter(each -> text(each)
                                .map(OrderTexts::order)
                                .filter(order -> !order.isEmpty() && !order.equals(BY_ID))
                                .isPresent()
                        && isInCase(each))
                .map(each ->
                        new Doubt("has an order that holds in some cases alone: " + Code.text(each), Places.of(each)));
    }

    private Optional<String> text(Expression expression) {
        return expression instanceof StringLiteralExpr || expression instanceof TextBlockLiteralExpr
                ? java.constants().text(expression)
                : Optional.empty();
    }

    private static boolean isInCase(Node node) {
        return Code.around(node, IfStmt.class).isPresent()
                || Code.around(node, ConditionalExpr.class).isPresent()
                || Code.around(node, SwitchEntry.class).isPresent();
    }
}
