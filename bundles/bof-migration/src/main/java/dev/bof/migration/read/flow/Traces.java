package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.Rule.Role;
import dev.bof.migration.read.code.Accessors;
import java.util.Optional;
import java.util.stream.Stream;

/** Follows a value back to the parameter that it comes from. */
final class Traces {
    private static final int DEEPEST = 12;

    private final Variables variables;
    private final Operands operands;
    private final Calls calls;

    Traces(Variables variables, Operands operands, Calls calls) {
        this.variables = variables;
        this.operands = operands;
        this.calls = calls;
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
        Optional<Frame.Bound> component = component(expression, frame, depth);
        return component.isPresent()
                ? parameter(component.get().expression(), component.get().frame(), depth + 1)
                : parts(expression)
                        .flatMap(each -> parameter(each, frame, depth + 1).stream())
                        .findFirst();
    }

    private static Stream<Expression> parts(Expression expression) {
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

    /** What a record or an object of parameters was given for a component. */
    private Optional<Frame.Bound> component(Expression expression, Frame frame, int depth) {
        Expression scope = null;
        String name = "";
        if (expression instanceof MethodCallExpr call && call.getArguments().isEmpty()) {
            scope = call.getScope().orElse(null);
            name = Accessors.property(call.getNameAsString()).orElse(call.getNameAsString());
        } else if (expression instanceof FieldAccessExpr access) {
            scope = access.getScope();
            name = access.getNameAsString();
        }
        return scope == null ? Optional.empty() : given(scope, name, frame, depth);
    }

    private Optional<Frame.Bound> given(Expression scope, String name, Frame frame, int depth) {
        if (scope instanceof NameExpr variable && depth <= DEEPEST) {
            return variables
                    .value(variable, frame)
                    .flatMap(each -> given(each.expression(), name, each.frame(), depth + 1));
        }
        return scope instanceof ObjectCreationExpr made ? argument(made, name, frame) : Optional.empty();
    }

    private Optional<Frame.Bound> argument(ObjectCreationExpr made, String name, Frame frame) {
        return calls.madeBy(made)
                .filter(RecordDeclaration.class::isInstance)
                .map(each -> ((RecordDeclaration) each)
                        .getParameters().stream()
                                .map(one -> one.getNameAsString())
                                .toList())
                .map(names -> names.indexOf(name))
                .filter(index -> index >= 0 && index < made.getArguments().size())
                .map(index -> new Frame.Bound(made.getArgument(index), frame));
    }
}
