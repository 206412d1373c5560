package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.bof.migration.read.code.Hierarchy;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what declares a name: a local variable, a parameter, a field. */
final class Variables {
    private static final Set<UnaryExpr.Operator> COUNTING = EnumSet.of(
            UnaryExpr.Operator.PREFIX_INCREMENT,
            UnaryExpr.Operator.PREFIX_DECREMENT,
            UnaryExpr.Operator.POSTFIX_INCREMENT,
            UnaryExpr.Operator.POSTFIX_DECREMENT);

    private final Hierarchy hierarchy;

    Variables(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** A {@code VariableDeclarator}, a {@code Parameter} or a {@code TypePatternExpr}; or empty. */
    Optional<Node> declaration(String name, Node at) {
        for (Node each = at; each != null; each = each.getParentNode().orElse(null)) {
            Optional<Node> found = declaredAt(each, name, at);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Node> declaredAt(Node node, String name, Node at) {
        if (node instanceof BlockStmt block) {
            return ofStatements(block.getStatements(), name, at);
        }
        if (node instanceof SwitchEntry entry) {
            return ofStatements(entry.getStatements(), name, at);
        }
        if (node instanceof ForEachStmt loop) {
            return ofExpression(loop.getVariable(), name);
        }
        if (node instanceof ForStmt loop) {
            return loop.getInitialization().stream()
                    .flatMap(each -> ofExpression(each, name).stream())
                    .findFirst();
        }
        if (node instanceof TryStmt attempt) {
            return attempt.getResources().stream()
                    .flatMap(each -> ofExpression(each, name).stream())
                    .findFirst();
        }
        if (node instanceof CatchClause handler) {
            return named(handler.getParameter(), name);
        }
        if (node instanceof LambdaExpr lambda) {
            return first(lambda.getParameters(), name);
        }
        if (node instanceof CallableDeclaration<?> callable) {
            return first(callable.getParameters(), name).or(() -> pattern(callable, name));
        }
        return node instanceof TypeDeclaration<?> type ? field(type, name) : Optional.empty();
    }

    private static Optional<Node> ofStatements(List<Statement> statements, String name, Node at) {
        for (Statement each : statements) {
            Optional<Node> found = each.toExpressionStmt().flatMap(one -> ofExpression(one.getExpression(), name));
            if (found.isPresent()) {
                return found;
            }
            if (each == at) {
                break;
            }
        }
        return Optional.empty();
    }

    private static Optional<Node> ofExpression(Expression expression, String name) {
        return expression instanceof VariableDeclarationExpr declared
                ? first(declared.getVariables(), name)
                : Optional.empty();
    }

    private static Optional<Node> pattern(CallableDeclaration<?> callable, String name) {
        return first(callable.findAll(TypePatternExpr.class), name);
    }

    private Optional<Node> field(TypeDeclaration<?> type, String name) {
        if (type instanceof RecordDeclaration declared) {
            Optional<Node> component = first(declared.getParameters(), name);
            if (component.isPresent()) {
                return component;
            }
        }
        return hierarchy.withSupertypes(type).stream()
                .flatMap(each -> each.getFields().stream())
                .flatMap(each -> first(each.getVariables(), name).stream())
                .findFirst();
    }

    private static <T extends Node & NodeWithSimpleName<?>> Optional<Node> first(List<T> nodes, String name) {
        return nodes.stream().flatMap(each -> named(each, name).stream()).findFirst();
    }

    private static <T extends Node & NodeWithSimpleName<?>> Optional<Node> named(T node, String name) {
        return node.getNameAsString().equals(name) ? Optional.of(node) : Optional.empty();
    }

    /** What a name stands for: the argument of a parameter, the only value of a local variable; or empty. */
    Optional<Frame.Bound> value(NameExpr name, Frame frame) {
        Optional<Node> declared = declaration(name.getNameAsString(), name);
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        if (declared.get() instanceof com.github.javaparser.ast.body.Parameter parameter) {
            boolean ofCallable = parameter
                    .getParentNode()
                    .filter(each -> each == frame.callable())
                    .isPresent();
            return ofCallable
                    ? frame.argument(name.getNameAsString())
                    : Optional.ofNullable(frame.chosen().get(name.getNameAsString()));
        }
        if (declared.get() instanceof VariableDeclarator variable && isLocal(variable)) {
            Frame.Bound chosen = frame.chosen().get(name.getNameAsString());
            if (chosen != null) {
                return Optional.of(chosen);
            }
            return variable.getInitializer()
                    .filter(each -> isAssignedOnce(variable, frame.callable()))
                    .or(() -> onlyAssignment(variable, frame.callable()))
                    .filter(each -> isBefore(each, name))
                    .map(each -> new Frame.Bound(each, frame));
        }
        return Optional.empty();
    }

    /** What is assigned later is no value yet: broken code gives variables to each other in a circle. */
    private static boolean isBefore(Expression value, NameExpr used) {
        return value.getRange().isEmpty()
                || used.getRange().isEmpty()
                || value.getRange().get().isBefore(used.getRange().get().begin);
    }

    static boolean isLocal(VariableDeclarator variable) {
        return variable.getParentNode()
                .filter(VariableDeclarationExpr.class::isInstance)
                .isPresent();
    }

    private static boolean isAssignedOnce(VariableDeclarator variable, Node within) {
        return assignments(variable, within).isEmpty() && !isCounted(variable, within);
    }

    private static Optional<Expression> onlyAssignment(VariableDeclarator variable, Node within) {
        List<AssignExpr> found = assignments(variable, within);
        return variable.getInitializer().isEmpty() && found.size() == 1 && !isCounted(variable, within)
                ? Optional.of(found.get(0).getValue())
                : Optional.empty();
    }

    private static List<AssignExpr> assignments(VariableDeclarator variable, Node within) {
        return assigned(variable.getNameAsString(), within);
    }

    /** Where a variable gets another value. */
    static List<AssignExpr> assigned(String variable, Node within) {
        return within.findAll(AssignExpr.class, each -> isNamed(each.getTarget(), variable));
    }

    private static boolean isCounted(VariableDeclarator variable, Node within) {
        return within.findFirst(
                        UnaryExpr.class,
                        each -> counts(each) && isNamed(each.getExpression(), variable.getNameAsString()))
                .isPresent();
    }

    private static boolean isNamed(Expression expression, String variable) {
        return expression instanceof NameExpr name && name.getNameAsString().equals(variable);
    }

    /** Whether an operator sets its operand. */
    static boolean counts(UnaryExpr unary) {
        return COUNTING.contains(unary.getOperator());
    }
}
