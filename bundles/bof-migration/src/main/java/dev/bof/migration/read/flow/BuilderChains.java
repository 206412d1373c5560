package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.bof.migration.read.code.Code;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Follows what is called on a builder, in one chain or in statements of their own. */
final class BuilderChains {
    private final Variables variables;

    BuilderChains(Variables variables) {
        this.variables = variables;
    }

    /** The calls, first call first; a variable is what it was set to, and what is called on it before it is used. */
    Deque<MethodCallExpr> of(Expression expression, Frame frame) {
        Deque<MethodCallExpr> chain = new ArrayDeque<>();
        Expression at = expression;
        while (true) {
            if (at instanceof MethodCallExpr call) {
                chain.addFirst(call);
                if (call.getScope().isEmpty()) {
                    return chain;
                }
                at = call.getScope().get();
            } else if (at instanceof NameExpr name) {
                Optional<Expression> begun = begun(name, frame);
                if (begun.isEmpty()) {
                    return chain;
                }
                statements(name).forEach(chain::addFirst);
                at = begun.get();
            } else {
                return chain;
            }
        }
    }

    /** What a builder is made as: what is called on it, and given to it again, is called on the same. */
    private Optional<Expression> begun(NameExpr builder, Frame frame) {
        return variables
                .value(builder, frame)
                .filter(each -> each.frame() == frame)
                .map(Frame.Bound::expression)
                .or(() -> variables
                        .declaration(builder.getNameAsString(), builder)
                        .filter(VariableDeclarator.class::isInstance)
                        .flatMap(each -> ((VariableDeclarator) each).getInitializer())
                        .filter(each -> assignments(builder)
                                .allMatch(one -> root(one.getValue()).equals(builder))));
    }

    private static Stream<AssignExpr> assignments(NameExpr variable) {
        return Code.around(variable, CallableDeclaration.class).stream()
                .flatMap(method -> ((CallableDeclaration<?>) method).findAll(AssignExpr.class).stream())
                .filter(each -> each.getTarget().equals(variable));
    }

    private static Expression root(Expression chain) {
        Expression each = chain;
        while (each instanceof MethodCallExpr call && call.getScope().isPresent()) {
            each = call.getScope().get();
        }
        return each;
    }

    /** What is called on a builder in statements before it is used, last call first. */
    private static List<MethodCallExpr> statements(NameExpr builder) {
        List<MethodCallExpr> calls = new ArrayList<>();
        Code.around(builder, CallableDeclaration.class).stream()
                .flatMap(method -> ((CallableDeclaration<?>) method).findAll(ExpressionStmt.class).stream())
                .filter(each -> isBefore(each, builder))
                .map(BuilderChains::called)
                .filter(each -> root(each).equals(builder))
                .forEach(each -> calls.addAll(calls(each)));
        Collections.reverse(calls);
        return calls;
    }

    private static boolean isBefore(Node one, Node other) {
        return one.getRange().isPresent()
                && other.getRange().isPresent()
                && one.getRange().get().isBefore(other.getRange().get().begin);
    }

    private static Expression called(ExpressionStmt statement) {
        Expression done = statement.getExpression();
        return done instanceof AssignExpr assigned ? assigned.getValue() : done;
    }

    /** The calls of a chain, first call first. */
    private static List<MethodCallExpr> calls(Expression chain) {
        Deque<MethodCallExpr> calls = new ArrayDeque<>();
        Expression each = chain;
        while (each instanceof MethodCallExpr call) {
            calls.addFirst(call);
            each = call.getScope().orElse(null);
        }
        return List.copyOf(calls);
    }

    /** Whether a call is made wherever an expression after it is used. */
    static boolean isAlways(MethodCallExpr call, Expression used) {
        return Code.around(call, Statement.class)
                .flatMap(Node::getParentNode)
                .filter(around -> !around.isAncestorOf(used))
                .isEmpty();
    }
}
