package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.Rule.Role;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Follows a value back to the parameter that it comes from. */
final class Traces {
    private static final int DEEPEST = 12;
    private static final Set<Role> PARAMETERS = EnumSet.of(Role.PARAMETER);
    private static final Set<Role> OF_REQUEST = EnumSet.of(Role.PARAMETER, Role.REQUEST, Role.OBJECT);
    private static final Set<String> OF_OPTIONAL = Set.of("ifPresent", "ifPresentOrElse", "map", "flatMap", "filter");

    private final Variables variables;
    private final Operands operands;
    private final Parts parts;

    Traces(Variables variables, Operands operands, Parts parts) {
        this.variables = variables;
        this.operands = operands;
        this.parts = parts;
    }

    /** The name of the parameter, as clients write it; or empty. */
    Optional<String> parameter(Expression expression, Frame frame) {
        return operand(expression, frame, PARAMETERS, 0).map(Operand::path);
    }

    /** Whether a value comes from what the client says, or from the object that it is about. */
    boolean isOfRequest(Expression expression, Frame frame) {
        return operand(expression, frame, OF_REQUEST, 0).isPresent();
    }

    /** Whether an expression is a parameter itself, not something that is made of one. */
    boolean isParameter(Expression expression, Frame frame) {
        return operands.of(expression, frame)
                .filter(each -> each.role() == Role.PARAMETER)
                .isPresent();
    }

    private Optional<Operand> operand(Expression expression, Frame frame, Set<Role> roles, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        Optional<Operand> operand = operands.of(expression, frame).filter(each -> roles.contains(each.role()));
        if (operand.isPresent()) {
            return operand;
        }
        if (expression instanceof NameExpr name) {
            return value(name, frame).flatMap(each -> operand(each.expression(), each.frame(), roles, depth + 1));
        }
        Optional<Frame.Bound> component = parts.of(expression, frame);
        return component.isPresent()
                ? operand(component.get().expression(), component.get().frame(), roles, depth + 1)
                : within(expression)
                        .flatMap(each -> operand(each, frame, roles, depth + 1).stream())
                        .findFirst();
    }

    /** What a name stands for; within a lambda of an {@code Optional} that is what may be in it. */
    Optional<Frame.Bound> value(NameExpr name, Frame frame) {
        return variables.value(name, frame).or(() -> variables
                .declaration(name.getNameAsString(), name)
                .filter(Parameter.class::isInstance)
                .flatMap(Node::getParentNode)
                .filter(LambdaExpr.class::isInstance)
                .flatMap(Node::getParentNode)
                .filter(MethodCallExpr.class::isInstance)
                .map(MethodCallExpr.class::cast)
                .filter(call -> OF_OPTIONAL.contains(call.getNameAsString()))
                .flatMap(MethodCallExpr::getScope)
                .map(scope -> new Frame.Bound(scope, frame)));
    }

    /** What an accessor or a field of an object is worth that was made in sight. */
    Optional<Frame.Bound> part(Expression expression, Frame frame) {
        return parts.of(expression, frame);
    }

    /** An expression, and all that its value comes from, as far as that is seen; a variable has any of its values. */
    Stream<Frame.Bound> origins(Expression expression, Frame frame) {
        Map<Node, Frame.Bound> found = new IdentityHashMap<>();
        addOrigins(new Frame.Bound(expression, frame), found);
        return found.values().stream();
    }

    private void addOrigins(Frame.Bound value, Map<Node, Frame.Bound> found) {
        Expression expression = value.expression();
        Frame frame = value.frame();
        if (found.putIfAbsent(expression, value) != null) {
            return;
        }
        within(expression).forEach(each -> addOrigins(new Frame.Bound(each, frame), found));
        parts.of(expression, frame).ifPresent(each -> addOrigins(each, found));
        if (expression instanceof NameExpr name) {
            variables.value(name, frame).ifPresent(each -> addOrigins(each, found));
            Stream.ofNullable(frame.callable())
                    .flatMap(callable -> Variables.assigned(name.getNameAsString(), callable).stream())
                    .forEach(each -> addOrigins(new Frame.Bound(each.getValue(), frame), found));
        }
    }

    /** The value of a local variable, where it has but one. */
    Optional<Expression> local(Expression value, Frame frame) {
        return value instanceof NameExpr name
                ? variables
                        .value(name, frame)
                        .filter(each -> each.frame() == frame)
                        .map(Frame.Bound::expression)
                : Optional.empty();
    }

    /** The expressions that an expression is made of, as far as its value comes from them. */
    static Stream<Expression> within(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return Stream.of(enclosed.getInner());
        }
        if (expression instanceof BinaryExpr binary) {
            return Stream.of(binary.getLeft(), binary.getRight());
        }
        if (expression instanceof UnaryExpr unary) {
            return Stream.of(unary.getExpression());
        }
        if (expression instanceof ConditionalExpr either) {
            return Stream.of(either.getThenExpr(), either.getElseExpr());
        }
        if (expression instanceof MethodCallExpr call) {
            return Stream.concat(call.getArguments().stream(), call.getScope().stream());
        }
        return expression.isCastExpr() ? Stream.of(expression.asCastExpr().getExpression()) : Stream.empty();
    }
}
