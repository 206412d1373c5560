package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.bof.migration.read.code.Code;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Goes through all code that a method reaches in the service, and notes what it throws, returns and calls, and when. */
final class Walk {
    private static final Set<UnaryExpr.Operator> COUNTS = EnumSet.of(
            UnaryExpr.Operator.POSTFIX_INCREMENT,
            UnaryExpr.Operator.POSTFIX_DECREMENT,
            UnaryExpr.Operator.PREFIX_INCREMENT,
            UnaryExpr.Operator.PREFIX_DECREMENT);
    private static final int DEEPEST = 10;
    /** Enough for any endpoint that people wrote; sources that call each other in every way end here. */
    private static final int MOST_METHODS = 3000;

    /** A call of a method, of the service or not. */
    record Called(MethodCallExpr call, Frame frame, List<Guard> guards) {}

    /** An object that is made. */
    record Created(ObjectCreationExpr expression, Frame frame, List<Guard> guards) {}

    /** A field or a variable that is set. */
    record Assigned(AssignExpr expression, Frame frame, List<Guard> guards) {}

    /** A field or a variable that is counted up or down. */
    record Counted(UnaryExpr expression, Frame frame, List<Guard> guards) {}

    private final Calls calls;
    private final List<End> ends = new ArrayList<>();
    private final List<Called> called = new ArrayList<>();
    private final List<Created> created = new ArrayList<>();
    private final List<Assigned> assigned = new ArrayList<>();
    private final List<Object> steps = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private Frame start;
    private int entered;

    private Walk(Calls calls) {
        this.calls = calls;
    }

    static Walk through(MethodDeclaration method, Calls calls) {
        return through(Frame.of(method), calls);
    }

    /** Goes through a method as it is called. */
    static Walk through(Frame frame, Calls calls) {
        Walk walk = new Walk(calls);
        walk.start = frame;
        walk.body(frame.callable(), frame, List.of());
        return walk;
    }

    /** All ends, in the order in which the code comes to them. */
    List<End> ends() {
        return ends;
    }

    List<End.Thrown> thrown() {
        return ends.stream()
                .filter(End.Thrown.class::isInstance)
                .map(End.Thrown.class::cast)
                .toList();
    }

    List<End.Returned> returned() {
        return ends.stream()
                .filter(End.Returned.class::isInstance)
                .map(End.Returned.class::cast)
                .toList();
    }

    List<Called> called() {
        return called;
    }

    List<Created> created() {
        return created;
    }

    List<Assigned> assigned() {
        return assigned;
    }

    /** What is called, made, assigned and counted, in the order of the code. */
    List<Object> steps() {
        return steps;
    }

    /** All methods that were entered, as they were called. */
    List<Frame> frames() {
        return frames;
    }

    boolean isCutShort() {
        return entered >= MOST_METHODS;
    }

    private void body(CallableDeclaration<?> callable, Frame frame, List<Guard> guards) {
        frames.add(frame);
        calls.read(callable);
        Optional<BlockStmt> body = callable instanceof MethodDeclaration method
                ? method.getBody()
                : Optional.of(((ConstructorDeclaration) callable).getBody());
        body.ifPresent(block -> block(block.getStatements(), frame, guards, true));
    }

    /** @param direct whether a return here is one of the method, not of a lambda in it */
    private void block(List<Statement> statements, Frame frame, List<Guard> guards, boolean direct) {
        List<Guard> holding = new ArrayList<>(guards);
        for (Statement each : statements) {
            statement(each, frame, List.copyOf(holding), direct);
            if (each instanceof IfStmt branch) {
                Guard.past(branch, frame).ifPresent(holding::add);
            } else if (each instanceof SwitchStmt choice) {
                Guard.past(choice).ifPresent(holding::add);
            }
        }
    }

    private void statement(Statement statement, Frame frame, List<Guard> guards, boolean direct) {
        if (statement instanceof BlockStmt block) {
            block(block.getStatements(), frame, guards, direct);
        } else if (statement instanceof IfStmt branch) {
            expression(branch.getCondition(), frame, guards);
            statement(branch.getThenStmt(), frame, with(guards, Guard.when(branch.getCondition(), frame)), direct);
            branch.getElseStmt()
                    .ifPresent(other ->
                            statement(other, frame, with(guards, Guard.unless(branch.getCondition(), frame)), direct));
        } else if (statement instanceof ThrowStmt end) {
            expression(end.getExpression(), frame, guards);
            Frame.Bound thrown = frame.caught(end.getExpression());
            ends.add(new End.Thrown(thrown.expression(), thrown.frame(), guards, end, List.of(), steps.size()));
        } else if (statement instanceof ReturnStmt end) {
            end.getExpression().ifPresent(value -> expression(value, frame, guards));
            if (direct && frame.isSameCall(start)) {
                ends.add(new End.Returned(
                        end.getExpression().orElse(null), frame, guards, end, List.of(end), steps.size()));
            }
        } else if (statement instanceof TryStmt attempt) {
            attempt(attempt, frame, guards, direct);
        } else if (statement instanceof ForEachStmt loop) {
            expression(loop.getIterable(), frame, guards);
            statement(
                    loop.getBody(), frame, with(guards, Guard.of("for each " + Code.text(loop.getIterable()))), direct);
        } else {
            others(statement, frame, guards, direct);
        }
    }

    private void others(Node node, Frame frame, List<Guard> guards, boolean direct) {
        boolean loop = node instanceof ForStmt || node instanceof WhileStmt || node instanceof DoStmt;
        List<Guard> inside = loop ? with(guards, Guard.of("in a loop")) : guards;
        for (Node each : node.getChildNodes()) {
            if (each instanceof Statement statement) {
                statement(statement, frame, inside, direct);
            } else if (each instanceof Expression expression) {
                expression(expression, frame, inside);
            } else if (each instanceof SwitchEntry entry) {
                block(entry.getStatements(), frame, with(guards, Guard.of(entry)), direct);
            } else {
                others(each, frame, inside, direct);
            }
        }
    }

    private void attempt(TryStmt attempt, Frame frame, List<Guard> guards, boolean direct) {
        attempt.getResources().forEach(each -> expression(each, frame, guards));
        int before = ends.size();
        block(attempt.getTryBlock().getStatements(), frame, guards, direct);
        List<End> inside = List.copyOf(ends.subList(before, ends.size()));
        ends.subList(before, ends.size()).clear();
        Set<CatchClause> met = new HashSet<>();
        for (End each : inside) {
            Optional<CatchClause> handler = calls.handler(attempt, each);
            handler.ifPresentOrElse(found -> instead((End.Thrown) each, found, frame, direct), () -> ends.add(each));
            handler.ifPresent(met::add);
        }
        for (CatchClause handler : attempt.getCatchClauses()) {
            if (!met.contains(handler) || calls.catchesAll(handler)) {
                Guard unseen = Guard.of("on " + Code.text(handler.getParameter().getType()));
                block(handler.getBody().getStatements(), frame, with(guards, unseen), direct);
            }
        }
        attempt.getFinallyBlock().ifPresent(each -> block(each.getStatements(), frame, guards, direct));
    }

    /** What is done instead of an exception that is caught, under the conditions under which it is thrown. */
    private void instead(End.Thrown thrown, CatchClause handler, Frame frame, boolean direct) {
        int before = ends.size();
        Frame catching = frame.where(
                handler.getParameter().getNameAsString(), new Frame.Bound(thrown.exception(), thrown.frame()));
        block(handler.getBody().getStatements(), catching, thrown.guards(), direct);
        ends.subList(before, ends.size()).replaceAll(each -> each.after(thrown.steps()));
    }

    private void expression(Node node, Frame frame, List<Guard> guards) {
        if (node instanceof LambdaExpr lambda) {
            if (lambda.getBody() instanceof BlockStmt block) {
                block(block.getStatements(), frame, guards, false);
            } else {
                lambda.getExpressionBody().ifPresent(each -> expression(each, frame, guards));
            }
            return;
        }
        if (node instanceof MethodCallExpr call) {
            call.getScope().ifPresent(scope -> expression(scope, frame, guards));
            List<Guard> inside = call.getNameAsString().equals("forEach")
                    ? with(
                            guards,
                            Guard.of("for each "
                                    + call.getScope().map(Code::text).orElse("")))
                    : guards;
            call.getArguments().forEach(each -> expression(each, frame, inside));
            call(call, frame, guards);
        } else if (node instanceof ObjectCreationExpr made) {
            made.getArguments().forEach(each -> expression(each, frame, guards));
            Created step = new Created(made, frame, guards);
            created.add(step);
            steps.add(step);
            calls.constructor(made)
                    .ifPresent(each -> enter(each, frame.call(each, List.copyOf(made.getArguments())), guards));
        } else if (node instanceof AssignExpr assignment) {
            expression(assignment.getValue(), frame, guards);
            Assigned step = new Assigned(assignment, frame, guards);
            assigned.add(step);
            steps.add(step);
        } else if (node instanceof ConditionalExpr either) {
            expression(either.getCondition(), frame, guards);
            expression(either.getThenExpr(), frame, with(guards, Guard.when(either.getCondition(), frame)));
            expression(either.getElseExpr(), frame, with(guards, Guard.unless(either.getCondition(), frame)));
        } else if (node instanceof UnaryExpr unary && COUNTS.contains(unary.getOperator())) {
            steps.add(new Counted(unary, frame, guards));
        } else if (node instanceof MethodReferenceExpr reference) {
            calls.referenced(reference).ifPresent(each -> enter(each, frame.call(each, List.of()), guards));
        } else {
            others(node, frame, guards, false);
        }
    }

    private void call(MethodCallExpr call, Frame frame, List<Guard> guards) {
        Called step = new Called(call, frame, guards);
        called.add(step);
        steps.add(step);
        if (call.getNameAsString().equals("orElseThrow")) {
            Guard empty = Guard.of(call.getScope().map(Code::text).orElse("") + " is empty");
            Expression exception = call.getArguments().isEmpty() ? call : supplied(call.getArgument(0));
            ends.add(new End.Thrown(exception, frame, with(guards, empty), call, List.of(), steps.size()));
        }
        calls.target(call, frame).ifPresent(each -> enter(each, calls.inside(call, each, frame), guards));
    }

    /** The exception that a supplier makes. */
    private static Expression supplied(Expression supplier) {
        return supplier instanceof LambdaExpr lambda
                ? lambda.getExpressionBody().orElse(supplier)
                : supplier;
    }

    private void enter(CallableDeclaration<?> target, Frame inside, List<Guard> guards) {
        Frame caller = inside.caller();
        if (caller.depth() < DEEPEST && !caller.isInside(target) && entered < MOST_METHODS) {
            entered++;
            body(target, inside, guards);
        }
    }

    private static List<Guard> with(List<Guard> guards, Guard another) {
        List<Guard> all = new ArrayList<>(guards);
        all.add(another);
        return all;
    }
}
