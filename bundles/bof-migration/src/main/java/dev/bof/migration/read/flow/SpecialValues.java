package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.EnumSet;
import java.util.Set;

/** Tells whether code asks for some values of a parameter, and not only whether there is one. */
final class SpecialValues {
    private static final Set<String> EQUALS = Set.of("equals", "equalsIgnoreCase", "contentEquals");
    private static final Set<BinaryExpr.Operator> BY_SIZE = EnumSet.of(
            BinaryExpr.Operator.LESS,
            BinaryExpr.Operator.LESS_EQUALS,
            BinaryExpr.Operator.GREATER,
            BinaryExpr.Operator.GREATER_EQUALS);

    private SpecialValues() {}

    static boolean isAsked(Expression condition) {
        return condition.findFirst(BinaryExpr.class, SpecialValues::isBySize).isPresent()
                || condition
                        .findFirst(MethodCallExpr.class, SpecialValues::isEqual)
                        .isPresent();
    }

    /** Compared with 0, it is asked only whether there is anything. */
    private static boolean isBySize(BinaryExpr comparison) {
        return BY_SIZE.contains(comparison.getOperator())
                && !comparison.getRight().toString().equals("0");
    }

    /** Whether a value is compared with another one than a text without characters. */
    private static boolean isEqual(MethodCallExpr call) {
        return EQUALS.contains(call.getNameAsString())
                && call.getArguments().size() == 1
                && !call.getArgument(0).toString().equals("\"\"")
                && call.getScope()
                        .filter(each -> !each.toString().equals("\"\""))
                        .isPresent();
    }
}
