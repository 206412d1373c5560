package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells the ways apart that come to one end: {@code String wrong = check(it); if (wrong != null) return error(wrong);} has as
 * many as the method {@code check} finds faults, each with a value of its own.
 */
final class Outcomes {
    private static final int DEEPEST = 5;

    private final Calls calls;
    private final Variables variables;
    private final Faults faults;

    Outcomes(Calls calls, Variables variables, Faults faults) {
        this.faults = faults;
        this.calls = calls;
        this.variables = variables;
    }

    /** A condition that a variable has a value, which a method of the service works out. */
    private record Question(Guard guard, NameExpr variable, MethodDeclaration method, Frame asked) {}

    /** Each end as often as there are ways to it. */
    List<End> of(Walk walk) {
        List<End> all = new ArrayList<>();
        walk.ends().forEach(end -> faults.of(end, walk.called()).forEach(each -> add(each, 0, all)));
        return all;
    }

    private void add(End end, int depth, List<End> all) {
        if (end instanceof End.Returned returned && plain(returned.value()) instanceof ConditionalExpr either) {
            add(either(returned, either, true), depth, all);
            add(either(returned, either, false), depth, all);
            return;
        }
        Optional<Question> question = depth == DEEPEST ? Optional.empty() : question(end);
        if (question.isEmpty()) {
            all.add(end);
            return;
        }
        for (End.Returned value : Walk.through(question.get().asked(), calls).returned()) {
            if (value.value() != null) {
                ofValue(end, question.get(), value, depth, all);
            }
        }
    }

    private static Expression plain(Expression value) {
        return value instanceof EnclosedExpr enclosed ? plain(enclosed.getInner()) : value;
    }

    private static End.Returned either(End.Returned returned, ConditionalExpr either, boolean then) {
        List<Guard> guards = new ArrayList<>(returned.guards());
        guards.add(
                then
                        ? Guard.when(either.getCondition(), returned.frame())
                        : Guard.unless(either.getCondition(), returned.frame()));
        return new End.Returned(
                then ? either.getThenExpr() : either.getElseExpr(),
                returned.frame(),
                guards,
                returned.at(),
                returned.returns(),
                returned.steps());
    }

    /** The end where the method has returned this value, or one of the values that this one stands for. */
    private void ofValue(End end, Question question, End.Returned value, int depth, List<End> all) {
        List<End> inner = new ArrayList<>();
        add(value, depth + 1, inner);
        for (End one : inner) {
            End.Returned given = (End.Returned) one;
            if (!(plain(given.value()) instanceof NullLiteralExpr)) {
                Frame frame = end.frame()
                        .where(question.variable().getNameAsString(), new Frame.Bound(given.value(), given.frame()));
                List<Guard> guards = new ArrayList<>();
                for (Guard each : end.guards()) {
                    if (each == question.guard()) {
                        guards.addAll(given.guards());
                    } else {
                        guards.add(each);
                    }
                }
                List<Statement> returns = new ArrayList<>(given.returns());
                returns.addAll(end.returns());
                all.add(
                        end instanceof End.Thrown thrown
                                ? new End.Thrown(thrown.exception(), frame, guards, given.at(), returns, end.steps())
                                : new End.Returned(
                                        ((End.Returned) end).value(), frame, guards, given.at(), returns, end.steps()));
            }
        }
    }

    private Optional<Question> question(End end) {
        return end.guards().stream()
                .filter(guard -> guard.condition() != null && guard.frame() == end.frame())
                .flatMap(guard -> question(guard, end.frame()).stream())
                .findFirst();
    }

    private Optional<Question> question(Guard guard, Frame frame) {
        BinaryExpr.Operator wanted = guard.negated() ? BinaryExpr.Operator.EQUALS : BinaryExpr.Operator.NOT_EQUALS;
        if (!(plain(guard.condition()) instanceof BinaryExpr test)
                || test.getOperator() != wanted
                || !(test.getRight() instanceof NullLiteralExpr)
                || !(test.getLeft() instanceof NameExpr variable)) {
            return Optional.empty();
        }
        Optional<Frame.Bound> value =
                variables.value(variable, frame).filter(each -> each.expression() instanceof MethodCallExpr);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        MethodCallExpr call = (MethodCallExpr) value.get().expression();
        Frame caller = value.get().frame();
        return calls.target(call, caller)
                .filter(method -> decides(method) && !caller.isInside(method))
                .map(method -> new Question(guard, variable, method, calls.inside(call, method, caller)));
    }

    private static boolean decides(MethodDeclaration method) {
        List<ReturnStmt> returns = method.findAll(ReturnStmt.class);
        return returns.size() > 1
                || returns.stream()
                        .flatMap(each -> each.getExpression().stream())
                        .anyMatch(each -> plain(each) instanceof ConditionalExpr);
    }
}
