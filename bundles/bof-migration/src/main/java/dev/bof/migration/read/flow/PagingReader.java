package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import dev.bof.migration.model.Constraint;
import dev.bof.migration.model.Paging;
import dev.bof.migration.model.Paging.Order;
import dev.bof.migration.model.Paging.OutOfRange;
import dev.bof.migration.model.Paging.Style;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.Parameter.Meaning;
import dev.bof.migration.model.Place;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.List;
import java.util.Optional;

/** Finds how a list is paged and sorted. */
final class PagingReader {
    private final Java java;
    private final Traces traces;

    PagingReader(Java java, Traces traces) {
        this.java = java;
        this.traces = traces;
    }

    /** What a largest size is and what happens above it. */
    private record Limit(Integer max, OutOfRange above) {}

    /** @param parameters with their meanings */
    Paging of(List<Parameter> parameters, Walk walk) {
        Optional<Parameter> page = find(parameters, Meaning.PAGE);
        Optional<Parameter> start = find(parameters, Meaning.START);
        Optional<Parameter> size = find(parameters, Meaning.PAGE_SIZE);
        Style style = page.isPresent() ? Style.PAGE : start.isPresent() || size.isPresent() ? Style.START : Style.NONE;
        Limit limit = size.map(each -> limit(each, walk)).orElse(new Limit(null, OutOfRange.UNKNOWN));
        return new Paging(
                style,
                page.or(() -> start).map(Parameter::name).orElse(""),
                size.map(Parameter::name).orElse(""),
                page.map(each -> firstPage(each, walk)).orElse(null),
                size.map(Parameter::defaultValue).map(PagingReader::number).orElse(null),
                limit.max(),
                limit.above(),
                order(parameters, walk),
                place(walk));
    }

    private static Optional<Parameter> find(List<Parameter> parameters, Meaning meaning) {
        return parameters.stream().filter(each -> each.meaning() == meaning).findFirst();
    }

    private static Integer number(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Pages begin at 1 where the code takes one from the page's number, else where its default says so. */
    private Integer firstPage(Parameter page, Walk walk) {
        boolean takesOne = walk.frames().stream().anyMatch(frame -> frame.callable().findAll(BinaryExpr.class).stream()
                .anyMatch(each -> each.getOperator() == BinaryExpr.Operator.MINUS
                        && java.constants()
                                .value(each.getRight())
                                .filter(Long.valueOf(1)::equals)
                                .isPresent()
                        && isOf(page, each.getLeft(), frame)));
        if (takesOne) {
            return 1;
        }
        return page.defaultValue() == null ? Integer.valueOf(0) : number(page.defaultValue());
    }

    private boolean isOf(Parameter parameter, Expression expression, Frame frame) {
        return traces.parameter(expression, frame)
                .filter(parameter.name()::equals)
                .isPresent();
    }

    private Limit limit(Parameter size, Walk walk) {
        for (Constraint each : size.constraints()) {
            if (each.name().equals("Max") && each.attributes().get("value") instanceof Long max) {
                return new Limit(max.intValue(), OutOfRange.REFUSED);
            }
        }
        for (Walk.Called each : walk.called()) {
            MethodCallExpr call = each.call();
            if (call.getNameAsString().equals("min") && call.getArguments().size() == 2) {
                for (int i = 0; i < 2; i++) {
                    Optional<Object> max = java.constants().value(call.getArgument(i));
                    if (max.isPresent() && isOf(size, call.getArgument(1 - i), each.frame())) {
                        return new Limit(number(max.get().toString()), OutOfRange.CLAMPED);
                    }
                }
            }
        }
        return walk.frames().stream()
                .flatMap(frame -> compared(size, frame).stream())
                .findFirst()
                .orElse(new Limit(null, OutOfRange.UNKNOWN));
    }

    /** {@code size > 100}, and what is done then. */
    private Optional<Limit> compared(Parameter size, Frame frame) {
        for (BinaryExpr each : frame.callable().findAll(BinaryExpr.class)) {
            boolean above = each.getOperator() == BinaryExpr.Operator.GREATER
                    || each.getOperator() == BinaryExpr.Operator.GREATER_EQUALS;
            Optional<Object> max = java.constants().value(each.getRight());
            if (above && max.isPresent() && isOf(size, each.getLeft(), frame)) {
                Integer value = number(max.get().toString());
                boolean excluded = each.getOperator() == BinaryExpr.Operator.GREATER_EQUALS && value != null;
                return Optional.of(new Limit(excluded ? Integer.valueOf(value - 1) : value, consequence(each, value)));
            }
        }
        return Optional.empty();
    }

    private OutOfRange consequence(BinaryExpr condition, Integer max) {
        Optional<IfStmt> branch = Code.around(condition, IfStmt.class);
        if (branch.isPresent() && branch.get().getCondition().isAncestorOf(condition)
                || branch.filter(each -> each.getCondition() == condition).isPresent()) {
            if (!branch.get().getThenStmt().findAll(ThrowStmt.class).isEmpty()) {
                return OutOfRange.REFUSED;
            }
            return branch.get().getThenStmt().findAll(AssignExpr.class).stream()
                    .flatMap(each -> java.constants().value(each.getValue()).stream())
                    .findFirst()
                    .map(each ->
                            each.toString().equals(String.valueOf(max)) ? OutOfRange.CLAMPED : OutOfRange.DEFAULTED)
                    .orElse(OutOfRange.UNKNOWN);
        }
        return Code.around(condition, ConditionalExpr.class)
                .flatMap(each -> java.constants().value(each.getThenExpr()))
                .map(each -> each.toString().equals(String.valueOf(max)) ? OutOfRange.CLAMPED : OutOfRange.DEFAULTED)
                .orElse(OutOfRange.UNKNOWN);
    }

    /** As the code sorts; where it sorts as the client says, as the parameter's default says. */
    private List<Order> order(List<Parameter> parameters, Walk walk) {
        List<Order> found = order(walk);
        if (!found.isEmpty()) {
            return found;
        }
        return find(parameters, Meaning.SORT)
                .map(Parameter::defaultValue)
                .map(each -> each.split(",", 2))
                .map(each -> List.of(new Order(each[0], each.length > 1 && each[1].equalsIgnoreCase("desc"))))
                .orElse(List.of());
    }

    private List<Order> order(Walk walk) {
        for (Frame frame : walk.frames()) {
            for (String each : FilterReader.texts(frame)) {
                List<Order> found = QueryTexts.order(each);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        for (Walk.Called each : walk.called()) {
            List<Order> derived = DerivedQueries.order(each.call().getNameAsString());
            Optional<Order> made = made(each.call());
            if (!derived.isEmpty() || made.isPresent()) {
                return derived.isEmpty() ? List.of(made.get()) : derived;
            }
        }
        return List.of();
    }

    /** {@code Sort.by("name").descending()} and {@code cb.desc(root.get("name"))}. */
    private Optional<Order> made(MethodCallExpr call) {
        String name = call.getNameAsString();
        boolean sort = name.equals("by")
                && call.getScope()
                        .filter(each -> each.toString().equals("Sort"))
                        .isPresent();
        if (sort) {
            boolean descending = call.toString().contains("DESC")
                    || Code.around(call, MethodCallExpr.class)
                            .filter(each -> each.getNameAsString().equals("descending"))
                            .isPresent();
            return call.getArguments().stream()
                    .flatMap(each -> java.constants().text(each).stream())
                    .findFirst()
                    .map(each -> new Order(each, descending));
        }
        boolean criteria = (name.equals("asc") || name.equals("desc"))
                && call.getArguments().size() == 1;
        return criteria
                        && call.getArgument(0) instanceof MethodCallExpr path
                        && path.getNameAsString().equals("get")
                ? java.constants().text(path.getArgument(0)).map(each -> new Order(each, name.equals("desc")))
                : Optional.empty();
    }

    private static Place place(Walk walk) {
        return walk.called().stream()
                .map(Walk.Called::call)
                .filter(each -> each.getNameAsString().equals("setMaxResults")
                        || each.getNameAsString().equals("setFirstResult")
                        || each.getNameAsString().equals("of")
                                && each.getScope()
                                        .filter(scope -> scope.toString().equals("PageRequest"))
                                        .isPresent())
                .map(Places::of)
                .findFirst()
                .orElse(null);
    }
}
