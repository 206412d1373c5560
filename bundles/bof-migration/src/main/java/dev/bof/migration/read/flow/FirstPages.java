package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.read.code.Java;
import java.util.List;
import java.util.Set;

/**
 * Finds the number of the first page: 1 where the code takes one from the number of the page that it asks for. What it
 * writes into links to other pages says nothing.
 */
final class FirstPages {
    /** What takes a page, or where it begins, for a query. */
    private static final Set<String> QUERIES =
            Set.of("setFirstResult", "setParameter", "page", "range", "skip", "offset", "Page.of", "PageRequest.of");

    private final Java java;
    private final Traces traces;
    private final Walk walk;

    FirstPages(Java java, Traces traces, Walk walk) {
        this.java = java;
        this.traces = traces;
        this.walk = walk;
    }

    /** Null where it is not known. */
    Integer of(Parameter page) {
        if (takesOne(page)) {
            return 1;
        }
        return page.defaultValue() == null ? Integer.valueOf(0) : PagingReader.number(page.defaultValue());
    }

    private boolean takesOne(Parameter page) {
        List<List<Frame.Bound>> asked = walk.called().stream()
                .filter(each -> isQuery(each.call()))
                .flatMap(each -> each.call().getArguments().stream()
                        .map(given -> traces.origins(given, each.frame()).toList()))
                .filter(origins -> origins.stream().anyMatch(each -> isOf(page, each.expression(), each.frame())))
                .toList();
        return asked.isEmpty()
                ? walk.frames().stream().anyMatch(frame -> frame.callable().findAll(BinaryExpr.class).stream()
                        .anyMatch(each -> isOneLess(page, each, frame)))
                : asked.stream()
                        .flatMap(List::stream)
                        .anyMatch(each -> isOneLess(page, each.expression(), each.frame()));
    }

    private static boolean isQuery(MethodCallExpr call) {
        String name = call.getNameAsString();
        return QUERIES.contains(name)
                || call.getScope()
                        .filter(each -> QUERIES.contains(each + "." + name))
                        .isPresent();
    }

    private boolean isOneLess(Parameter page, Expression expression, Frame frame) {
        return expression instanceof BinaryExpr binary
                && binary.getOperator() == BinaryExpr.Operator.MINUS
                && java.constants()
                        .value(binary.getRight())
                        .filter(Long.valueOf(1)::equals)
                        .isPresent()
                && isOf(page, binary.getLeft(), frame);
    }

    private boolean isOf(Parameter page, Expression expression, Frame frame) {
        return traces.parameter(expression, frame).filter(page.name()::equals).isPresent();
    }
}
