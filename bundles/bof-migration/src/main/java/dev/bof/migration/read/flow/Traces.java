package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.Rule.Role;
import java.util.Optional;
import java.util.stream.Stream;

/** Follows a value back to the parameter that it comes from. */
final class Traces {
    private static final int DEEPEST = 12;

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
        return parameter(expression, frame, 0);
    }

    private Optional<String> parameter(Expression expression, Frame frame, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        Optional<Operand> operand = operands.of(expression, frame).filter(each -> each.role() == Role.PARAMETER);
        if (operand.isPresent()) {
            return operand.map(Operand::path);
        }
        if (expression instanceof NameExpr name) {
            return variables.value(name, frame).flatMap(each -> parameter(each.expression(), each.frame(), depth + 1));
        }
        Optional<Frame.Bound> component = parts.of(expression, frame);
        return component.isPresent()
                ? parameter(component.get().expression(), component.get().frame(), depth + 1)
                : within(expression)
                        .flatMap(each -> parameter(each, frame, depth + 1).stream())
                        .findFirst();
    }

    private static Stream<Expression> within(Expression expression) {
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
