package dev.bof.migration.generate;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;

/** Answers the question in conditions whether there is a body, and leaves out what the answer decides. */
final class Presence {
    /** The name that stands for what is there. */
    static final String THERE = "there$";

    /** The name that stands for what is not there. */
    static final String ABSENT = "absent$";

    private Presence() {}

    /** The condition without them; a literal where nothing else is asked. */
    static Expression folded(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            Expression inner = folded(enclosed.getInner());
            return inner instanceof BinaryExpr ? new EnclosedExpr(inner) : inner;
        }
        if (expression instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            Expression inner = folded(unary.getExpression());
            return inner instanceof BooleanLiteralExpr known
                    ? new BooleanLiteralExpr(!known.getValue())
                    : new UnaryExpr(inner, unary.getOperator());
        }
        if (expression instanceof ConditionalExpr either
                && folded(either.getCondition()) instanceof BooleanLiteralExpr known) {
            return folded(known.getValue() ? either.getThenExpr() : either.getElseExpr());
        }
        return expression instanceof BinaryExpr binary ? folded(binary) : expression;
    }

    private static Expression folded(BinaryExpr binary) {
        boolean equals = binary.getOperator() == BinaryExpr.Operator.EQUALS;
        if (equals || binary.getOperator() == BinaryExpr.Operator.NOT_EQUALS) {
            boolean isAbsent = asks(binary, ABSENT);
            return isAbsent || asks(binary, THERE) ? new BooleanLiteralExpr(isAbsent == equals) : binary;
        }
        boolean or = binary.getOperator() == BinaryExpr.Operator.OR;
        if (!or && binary.getOperator() != BinaryExpr.Operator.AND) {
            return binary;
        }
        Expression left = folded(binary.getLeft());
        Expression right = folded(binary.getRight());
        if (left instanceof BooleanLiteralExpr known) {
            return known.getValue() == or ? known : right;
        }
        if (right instanceof BooleanLiteralExpr known && known.getValue() != or) {
            return left;
        }
        return new BinaryExpr(left, right, binary.getOperator());
    }

    private static boolean asks(BinaryExpr comparison, String what) {
        return isNamed(comparison.getLeft(), what) && comparison.getRight().isNullLiteralExpr()
                || comparison.getLeft().isNullLiteralExpr() && isNamed(comparison.getRight(), what);
    }

    private static boolean isNamed(Expression expression, String what) {
        return expression instanceof NameExpr name && name.getNameAsString().equals(what);
    }
}
