package dev.bof.migration.generate;

import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what may be done to a value again: an update that does not send the value finds what an earlier one made of it, and
 * must not change it once more. It looks at the whole expression.
 */
final class SameAgain {
    private static final String VALUE = "value";
    private static final Set<String> CALLS = Set.of("trim", "strip", "toUpperCase", "toLowerCase");
    private static final Set<String> TESTS = Set.of("isBlank", "isEmpty");
    private static final Set<BinaryExpr.Operator> JOINTS = EnumSet.of(BinaryExpr.Operator.AND, BinaryExpr.Operator.OR);
    private static final Set<BinaryExpr.Operator> EQUALITIES =
            EnumSet.of(BinaryExpr.Operator.EQUALS, BinaryExpr.Operator.NOT_EQUALS);

    private SameAgain() {}

    /** Whether an expression of one operand gives what it has given when it is asked of that. */
    static boolean is(String expression) {
        Set<String> operands = new HashSet<>();
        return RuleCode.expression(expression, operand -> {
                    operands.add(operand);
                    return Optional.of(VALUE);
                })
                .filter(code -> operands.size() == 1 && isValue(StaticJavaParser.parseExpression(code.text())))
                .isPresent();
    }

    private static boolean isValue(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return isValue(enclosed.getInner());
        }
        if (expression instanceof ConditionalExpr either) {
            return isTest(either.getCondition()) && isCase(either.getThenExpr()) && isCase(either.getElseExpr());
        }
        if (expression instanceof MethodCallExpr call) {
            return CALLS.contains(call.getNameAsString())
                    && call.getArguments().stream().allMatch(FieldAccessExpr.class::isInstance)
                    && call.getScope().filter(SameAgain::isValue).isPresent();
        }
        return expression instanceof NameExpr name && name.getNameAsString().equals(VALUE);
    }

    /** Nothing at all stays as it is, too. */
    private static boolean isCase(Expression expression) {
        boolean isEmpty =
                expression instanceof StringLiteralExpr text && text.asString().isEmpty();
        return isEmpty || expression.isNullLiteralExpr() || isValue(expression);
    }

    /** Whether it is only asked if there is something. */
    private static boolean isTest(Expression condition) {
        if (condition instanceof EnclosedExpr enclosed) {
            return isTest(enclosed.getInner());
        }
        if (condition instanceof UnaryExpr not) {
            return isTest(not.getExpression());
        }
        if (condition instanceof BinaryExpr binary) {
            return JOINTS.contains(binary.getOperator())
                    ? isTest(binary.getLeft()) && isTest(binary.getRight())
                    : EQUALITIES.contains(binary.getOperator())
                            && isValue(binary.getLeft())
                            && binary.getRight().isNullLiteralExpr();
        }
        return condition instanceof MethodCallExpr call
                && TESTS.contains(call.getNameAsString())
                && call.getScope().filter(SameAgain::isValue).isPresent();
    }
}
