package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.bof.migration.model.TypeRef.Origin;
import dev.bof.migration.read.code.Java;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells whether a condition holds, where that can be seen: for the class of an object that was made, and for constants. */
final class Truths {
    private final Java java;
    private final Variables variables;
    private final Parts parts;
    private final MadeClasses classes;

    Truths(Java java, Variables variables, Parts parts) {
        this.java = java;
        this.variables = variables;
        this.parts = parts;
        classes = new MadeClasses(java);
    }

    /** Whether all guards may hold together. */
    boolean mayHold(List<Guard> guards) {
        return guards.stream().filter(each -> each.condition() != null).allMatch(each -> of(
                        each.condition(), each.frame())
                .map(holds -> holds != each.negated())
                .orElse(true));
    }

    /** Whether it can be seen that all guards hold. */
    boolean holds(List<Guard> guards) {
        return guards.stream()
                .allMatch(each -> each.condition() != null
                        && of(each.condition(), each.frame())
                                .filter(holds -> holds != each.negated())
                                .isPresent());
    }

    /** Empty where it cannot be seen. */
    Optional<Boolean> of(Expression condition, Frame frame) {
        if (condition instanceof EnclosedExpr enclosed) {
            return of(enclosed.getInner(), frame);
        }
        if (condition instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            return of(unary.getExpression(), frame).map(each -> !each);
        }
        if (condition instanceof BinaryExpr binary) {
            return binary(binary, frame);
        }
        return condition instanceof InstanceOfExpr test
                ? parts.object(test.getExpression(), frame).map(made -> classes.isA(made, test.getType()))
                : Optional.empty();
    }

    private Optional<Boolean> binary(BinaryExpr binary, Frame frame) {
        if (binary.getRight().isNullLiteralExpr()) {
            Optional<Boolean> isNull = isNull(binary.getLeft(), frame);
            return switch (binary.getOperator()) {
                case EQUALS -> isNull;
                case NOT_EQUALS -> isNull.map(each -> !each);
                default -> Optional.empty();
            };
        }
        Optional<Boolean> left = of(binary.getLeft(), frame);
        Optional<Boolean> right = of(binary.getRight(), frame);
        return switch (binary.getOperator()) {
            case AND ->
                left.filter(each -> !each).isPresent()
                                || right.filter(each -> !each).isPresent()
                        ? Optional.of(false)
                        : left.isPresent() ? right : left;
            case OR ->
                left.filter(each -> each).isPresent()
                                || right.filter(each -> each).isPresent()
                        ? Optional.of(true)
                        : left.isPresent() ? right : left;
            default -> Optional.empty();
        };
    }

    /** What a method was called with: null itself, or a value of a type that has none. */
    private Optional<Boolean> isNull(Expression expression, Frame frame) {
        if (expression instanceof NullLiteralExpr) {
            return Optional.of(true);
        }
        if (expression instanceof LiteralExpr || isConstant(expression)) {
            return Optional.of(false);
        }
        if (!(expression instanceof NameExpr name)) {
            return Optional.empty();
        }
        Optional<Frame.Bound> value = variables.value(name, frame);
        if (value.isPresent()) {
            return isNull(value.get().expression(), value.get().frame());
        }
        return variables
                .declaration(name.getNameAsString(), name)
                .filter(each ->
                        each instanceof Parameter declared && declared.getType().isPrimitiveType())
                .map(each -> false);
    }

    /** A constant of a class of the platform, such as {@code BigDecimal.ZERO}. */
    private boolean isConstant(Expression expression) {
        return expression instanceof FieldAccessExpr access
                && access.getNameAsString().equals(access.getNameAsString().toUpperCase(Locale.ROOT))
                && java.names().resolve(access.getScope().toString(), access).origin() == Origin.PLATFORM;
    }
}
