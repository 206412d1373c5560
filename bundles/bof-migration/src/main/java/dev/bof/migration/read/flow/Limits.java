package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.IfStmt;
import dev.bof.migration.model.Constraint;
import dev.bof.migration.model.Paging.OutOfRange;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import java.util.Optional;
import java.util.Set;

/** Finds between which numbers a parameter must be, and what becomes of one that is not. */
final class Limits {
    /** What fails at a number below its least. */
    private static final Set<String> FAILING = Set.of("setMaxResults", "setFirstResult", "PageRequest.of");

    private final Java java;
    private final Traces traces;
    private final Walk walk;
    private final Refusals refusals;

    Limits(Java java, Traces traces, Walk walk, Refusals refusals) {
        this.java = java;
        this.traces = traces;
        this.walk = walk;
        this.refusals = refusals;
    }

    /**
     * A limit.
     *
     * @param value the last number that is possible; null where it is not known
     */
    record Limit(Integer value, OutOfRange beyond) {
        static final Limit UNKNOWN = new Limit(null, OutOfRange.UNKNOWN);
    }

    /** @param byDefault what the parameter is where nobody says; null where unknown */
    Limit most(Parameter parameter, Integer byDefault) {
        return ofConstraint(parameter, Set.of("Max"))
                .or(() -> ofCall(parameter, "min"))
                .or(() -> compared(parameter, byDefault, true))
                .orElse(Limit.UNKNOWN);
    }

    Limit least(Parameter parameter, Integer byDefault) {
        return ofConstraint(parameter, Set.of("Min", "Positive", "PositiveOrZero"))
                .or(() -> ofCall(parameter, "max"))
                .or(() -> compared(parameter, byDefault, false))
                .orElseGet(() -> !goesInto(parameter, FAILING)
                        ? Limit.UNKNOWN
                        : new Limit(
                                null,
                                goesInto(parameter, Set.of("setMaxResults"))
                                        ? OutOfRange.UNLIMITED
                                        : OutOfRange.REFUSED));
    }

    /** Whether an object that is made for the answer gets a parameter as it was sent. */
    boolean isTold(Parameter parameter) {
        return walk.created().stream().anyMatch(made -> made.expression().getArguments().stream()
                .anyMatch(given -> isAsSent(given, made.frame(), parameter)));
    }

    private static boolean isAsSent(Expression given, Frame frame, Parameter parameter) {
        Frame.Bound at = new Frame.Bound(given, frame);
        while (at.expression() instanceof NameExpr name) {
            if (at.frame().caller() == null) {
                return name.getNameAsString().equals(parameter.javaName());
            }
            Optional<Frame.Bound> argument = at.frame().argument(name.getNameAsString());
            if (argument.isEmpty()) {
                return false;
            }
            at = argument.get();
        }
        return false;
    }

    /** What the code takes where the parameter is null: {@code limit == null ? 20 : limit}. */
    Optional<Integer> byDefault(Parameter parameter) {
        return walk.frames().stream()
                .flatMap(frame -> frame.callable().findAll(BinaryExpr.class).stream()
                        .filter(each -> each.getRight().isNullLiteralExpr() && isOf(parameter, each.getLeft(), frame))
                        .flatMap(each -> replacement(each, each.getOperator() == BinaryExpr.Operator.EQUALS).stream()))
                .findFirst();
    }

    private static Optional<Limit> ofConstraint(Parameter parameter, Set<String> names) {
        return parameter.constraints().stream()
                .filter(each -> names.contains(each.name()))
                .map((Constraint each) -> new Limit(
                        each.attributes().get("value") instanceof Long value ? Integer.valueOf(value.intValue()) : null,
                        OutOfRange.REFUSED))
                .findFirst();
    }

    /** {@code Math.min(size, 100)}. */
    private Optional<Limit> ofCall(Parameter parameter, String method) {
        for (Walk.Called each : walk.called()) {
            MethodCallExpr call = each.call();
            if (call.getNameAsString().equals(method) && call.getArguments().size() == 2) {
                for (int i = 0; i < 2; i++) {
                    Optional<Integer> limit = number(call.getArgument(i));
                    if (limit.isPresent() && isOf(parameter, call.getArgument(1 - i), each.frame())) {
                        return Optional.of(new Limit(limit.get(), OutOfRange.CLAMPED));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** {@code size > 100}, and what is done then. */
    private Optional<Limit> compared(Parameter parameter, Integer byDefault, boolean most) {
        for (Frame frame : walk.frames()) {
            for (BinaryExpr each : frame.callable().findAll(BinaryExpr.class)) {
                Optional<Integer> bound = number(each.getRight());
                if (bound.isPresent() && isOf(parameter, each.getLeft(), frame)) {
                    Optional<Limit> limit = limit(each, bound.get(), byDefault, most);
                    if (limit.isPresent()) {
                        return limit;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Limit> limit(BinaryExpr comparison, int bound, Integer byDefault, boolean most) {
        boolean refused = refusals.follow(comparison);
        boolean beyond = refused || replacement(comparison, true).isPresent();
        Optional<Integer> last = last(comparison.getOperator(), bound, beyond, most);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        OutOfRange what = refused
                ? OutOfRange.REFUSED
                : replacement(comparison, beyond)
                        .map(value -> value.equals(last.get())
                                ? OutOfRange.CLAMPED
                                : value.equals(byDefault) ? OutOfRange.DEFAULTED : OutOfRange.UNKNOWN)
                        .orElse(OutOfRange.UNKNOWN);
        return Optional.of(new Limit(last.get(), what));
    }

    /**
     * The last possible number at the side of a comparison that is asked for; empty where it is about the other side.
     *
     * @param beyond whether the comparison holds for what is not possible
     */
    private static Optional<Integer> last(BinaryExpr.Operator operator, int bound, boolean beyond, boolean most) {
        Integer last =
                switch (operator) {
                    case GREATER -> beyond == most ? Integer.valueOf(beyond ? bound : bound + 1) : null;
                    case GREATER_EQUALS -> beyond == most ? Integer.valueOf(beyond ? bound - 1 : bound) : null;
                    case LESS -> beyond != most ? Integer.valueOf(beyond ? bound : bound - 1) : null;
                    case LESS_EQUALS -> beyond != most ? Integer.valueOf(beyond ? bound + 1 : bound) : null;
                    default -> null;
                };
        return Optional.ofNullable(last);
    }

    /** The number that is taken in the place of the parameter where a condition holds, or where it does not. */
    private Optional<Integer> replacement(Expression condition, boolean holds) {
        Optional<IfStmt> branch =
                Code.around(condition, IfStmt.class).filter(each -> isPartOf(condition, each.getCondition()));
        if (branch.isPresent()) {
            return holds
                    ? branch.get().getThenStmt().findAll(AssignExpr.class).stream()
                            .flatMap(each -> number(each.getValue()).stream())
                            .findFirst()
                    : Optional.empty();
        }
        return Code.around(condition, ConditionalExpr.class)
                .filter(each -> isPartOf(condition, each.getCondition()))
                .flatMap(each -> number(holds ? each.getThenExpr() : each.getElseExpr()));
    }

    private static boolean isPartOf(Expression part, Expression condition) {
        return condition == part || condition.isAncestorOf(part);
    }

    private boolean goesInto(Parameter parameter, Set<String> methods) {
        return walk.called().stream()
                .filter(each -> methods.contains(each.call().getNameAsString())
                        || methods.contains(
                                each.call().getScope().map(Expression::toString).orElse("") + "."
                                        + each.call().getNameAsString()))
                .anyMatch(each ->
                        each.call().getArguments().stream().anyMatch(given -> isOf(parameter, given, each.frame())));
    }

    private boolean isOf(Parameter parameter, Expression expression, Frame frame) {
        return traces.parameter(expression, frame)
                .filter(parameter.name()::equals)
                .isPresent();
    }

    private Optional<Integer> number(Expression expression) {
        return java.constants()
                .value(expression)
                .filter(Number.class::isInstance)
                .map(each -> ((Number) each).intValue());
    }
}
