package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ForStmt;
import java.util.OptionalInt;

/** Tells code that counts the elements of a list while it is filled: {@code lines.size() + 1}, {@code position++}. */
final class Counting {
    private Counting() {}

    /** What the first element gets; empty where an expression does not count. */
    static OptionalInt first(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return first(enclosed.getInner());
        }
        if (expression instanceof BinaryExpr sum && sum.getOperator() == BinaryExpr.Operator.PLUS) {
            OptionalInt left = first(sum.getLeft());
            return left.isPresent() && sum.getRight() instanceof IntegerLiteralExpr more
                    ? OptionalInt.of(left.getAsInt() + more.asNumber().intValue())
                    : OptionalInt.empty();
        }
        if (expression instanceof MethodCallExpr call) {
            return call.getNameAsString().equals("size")
                            && call.getArguments().isEmpty()
                            && call.getScope()
                                    .filter(list -> isFilled(list, call))
                                    .isPresent()
                    ? OptionalInt.of(0)
                    : OptionalInt.empty();
        }
        if (expression instanceof UnaryExpr step && step.getExpression() instanceof NameExpr name) {
            return switch (step.getOperator()) {
                case POSTFIX_INCREMENT -> initial(name);
                case PREFIX_INCREMENT -> plusOne(initial(name));
                default -> OptionalInt.empty();
            };
        }
        return expression instanceof NameExpr name ? ofLoop(name) : OptionalInt.empty();
    }

    /** Whether the list grows where it is asked for its size: that of any other list is the same for each element. */
    private static boolean isFilled(Expression list, Node at) {
        return callable(at).findAll(MethodCallExpr.class).stream()
                .filter(each -> each.getNameAsString().equals("add"))
                .flatMap(each -> each.getScope().stream())
                .anyMatch(each -> each.equals(list));
    }

    private static OptionalInt plusOne(OptionalInt number) {
        return number.isPresent() ? OptionalInt.of(number.getAsInt() + 1) : number;
    }

    /** The index of a loop over the list. */
    private static OptionalInt ofLoop(NameExpr name) {
        for (Node at = name; at != null; at = at.getParentNode().orElse(null)) {
            if (at instanceof ForStmt loop
                    && loop.getInitialization().stream().anyMatch(each -> declares(each, name))) {
                return loop.getUpdate().size() == 1
                                && isIncrement(loop.getUpdate().get(0))
                        ? initial(name)
                        : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isIncrement(Expression update) {
        return update instanceof UnaryExpr step
                && (step.getOperator() == UnaryExpr.Operator.POSTFIX_INCREMENT
                        || step.getOperator() == UnaryExpr.Operator.PREFIX_INCREMENT);
    }

    private static boolean declares(Expression expression, NameExpr name) {
        return expression instanceof VariableDeclarationExpr declared
                && declared.getVariables().stream()
                        .anyMatch(each -> each.getNameAsString().equals(name.getNameAsString()));
    }

    private static Node callable(Node inside) {
        Node at = inside;
        while (at.getParentNode().isPresent() && !(at instanceof CallableDeclaration)) {
            at = at.getParentNode().get();
        }
        return at;
    }

    /** What a local variable begins with, where that is a number. */
    private static OptionalInt initial(NameExpr name) {
        return callable(name).findAll(VariableDeclarator.class).stream()
                .filter(each -> each.getNameAsString().equals(name.getNameAsString()))
                .flatMap(each -> each.getInitializer().stream())
                .filter(IntegerLiteralExpr.class::isInstance)
                .mapToInt(each -> ((IntegerLiteralExpr) each).asNumber().intValue())
                .findFirst();
    }
}
