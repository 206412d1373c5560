package dev.bof.migration.read.flow;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.bof.migration.read.code.Constants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells the faults apart that are collected in a list before the list is refused as a whole: {@code if (late) errors.add("late");
 * if (!errors.isEmpty()) throw refused(errors);}. Each of them is an end of its own where no two can come together.
 */
final class Faults {
    private final Constants constants;
    private final Variables variables;

    Faults(Constants constants, Variables variables) {
        this.constants = constants;
        this.variables = variables;
    }

    /** A list that is refused where something is in it. */
    private record Collected(Guard guard, NameExpr list) {}

    /** The ends that this one stands for: it alone where it is none of a list. */
    List<End> of(End end, List<Walk.Called> called) {
        Optional<Collected> collected = end.guards().stream()
                .filter(guard -> guard.condition() != null && guard.frame() == end.frame())
                .flatMap(guard -> list(guard).map(list -> new Collected(guard, list)).stream())
                .findFirst();
        return collected.map(found -> of(end, found, called)).orElse(List.of(end));
    }

    private List<End> of(End end, Collected collected, List<Walk.Called> called) {
        String list = collected.list().getNameAsString();
        Optional<Frame.Bound> first = variables.value(collected.list(), end.frame());
        List<Walk.Called> adds = called.stream()
                .filter(each -> each.frame() == end.frame() && isOf(each.call(), list, "add"))
                .toList();
        boolean startsEmpty = first.filter(each -> each.expression() instanceof ObjectCreationExpr)
                .isPresent();
        boolean alone = startsEmpty && adds.size() == 1;
        boolean apart = adds.stream().allMatch(add -> isConstant(add) && (alone || asksEmpty(add, list)));
        if (first.isEmpty() || adds.isEmpty() || !apart) {
            return List.of(end);
        }
        List<End> ends = new ArrayList<>();
        if (!startsEmpty) {
            ends.add(end);
        }
        adds.forEach(add -> ends.add(with(end, add, list)));
        return ends;
    }

    private boolean isConstant(Walk.Called add) {
        return add.call().getArguments().size() == 1
                && constants.text(add.call().getArgument(0)).isPresent();
    }

    private static boolean asksEmpty(Walk.Called add, String list) {
        return add.guards().stream()
                .filter(guard -> guard.condition() != null && !guard.negated())
                .flatMap(guard -> conditions(guard.condition()).stream())
                .anyMatch(condition -> isOf(condition, list, "isEmpty"));
    }

    private End with(End end, Walk.Called add, String list) {
        List<Guard> guards = new ArrayList<>();
        for (Guard guard : add.guards()) {
            if (guard.condition() == null || guard.negated()) {
                guards.add(guard);
            } else {
                conditions(guard.condition()).stream()
                        .filter(condition -> !isOf(condition, list, "isEmpty"))
                        .forEach(condition -> guards.add(Guard.when(condition, guard.frame())));
            }
        }
        String text = constants.text(add.call().getArgument(0)).orElseThrow();
        Expression one = new MethodCallExpr(
                new NameExpr("List"), "of", NodeList.nodeList(new StringLiteralExpr().setString(text)));
        Frame frame = end.frame().where(list, new Frame.Bound(one, end.frame()));
        return end instanceof End.Thrown thrown
                ? new End.Thrown(thrown.exception(), frame, guards, add.call(), end.returns(), end.steps())
                : new End.Returned(((End.Returned) end).value(), frame, guards, add.call(), end.returns(), end.steps());
    }

    /** The list of a condition that something is in it. */
    private static Optional<NameExpr> list(Guard guard) {
        Expression condition = plain(guard.condition());
        boolean negated =
                condition instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT;
        Expression asked = negated ? plain(((UnaryExpr) condition).getExpression()) : condition;
        return negated != guard.negated()
                        && asked instanceof MethodCallExpr call
                        && call.getNameAsString().equals("isEmpty")
                        && call.getScope().filter(NameExpr.class::isInstance).isPresent()
                ? call.getScope().map(NameExpr.class::cast)
                : Optional.empty();
    }

    private static boolean isOf(Expression expression, String list, String method) {
        return plain(expression) instanceof MethodCallExpr call
                && call.getNameAsString().equals(method)
                && call.getScope()
                        .filter(scope -> scope instanceof NameExpr name
                                && name.getNameAsString().equals(list))
                        .isPresent();
    }

    /** What must hold together. */
    private static List<Expression> conditions(Expression condition) {
        if (plain(condition) instanceof BinaryExpr both && both.getOperator() == BinaryExpr.Operator.AND) {
            List<Expression> all = new ArrayList<>(conditions(both.getLeft()));
            all.addAll(conditions(both.getRight()));
            return all;
        }
        return List.of(condition);
    }

    private static Expression plain(Expression expression) {
        return expression instanceof EnclosedExpr enclosed ? plain(enclosed.getInner()) : expression;
    }
}
