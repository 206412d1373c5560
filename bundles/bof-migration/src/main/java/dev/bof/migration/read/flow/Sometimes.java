package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BinaryExpr.Operator;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.flow.Puts.Made;
import dev.bof.migration.read.flow.Puts.Put;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Knows which values answers have only sometimes, and which are others in the end than those that are put into them. */
final class Sometimes {
    private final Java java;
    private final Operands operands;
    private final List<Made> made;

    /** @param made the objects of the class on the way of the endpoint */
    Sometimes(Java java, Operands operands, List<Made> made) {
        this.java = java;
        this.operands = operands;
        this.made = made;
    }

    /** Why what is put into a property is not what answers have of it; empty where it is. */
    Optional<String> doubt(String type, String property, List<Put> values) {
        if (values.stream().anyMatch(Sometimes::isReassigned) || isChangedByRecord(type, property)) {
            return Optional.of("it is changed before it is shown");
        }
        boolean isMissing = made.stream().anyMatch(each -> !isPut(property, values, each));
        return isMissing ? Optional.of("not all answers have it") : Optional.empty();
    }

    private static boolean isPut(String property, List<Put> values, Made object) {
        return object.given().containsKey(property)
                || values.stream().filter(put -> !isOfConstructor(put)).anyMatch(put -> put.guards().stream()
                        .noneMatch(guard -> object.guards().stream().anyMatch(other -> isContrary(guard, other))));
    }

    private static boolean isContrary(Guard one, Guard other) {
        return one.condition() != null
                && one.condition() == other.condition()
                && one.frame() == other.frame()
                && one.negated() != other.negated();
    }

    /** What objects are made with: code that several ways lead to may put another value on each of them. */
    Stream<Put> given(String property) {
        return made.stream()
                .map(each -> each.given().get(property))
                .filter(Objects::nonNull)
                .map(each -> new Put(property, each.expression(), each.frame(), List.of()));
    }

    /** What a value depends on, beside what all of the answer depends on. */
    List<Guard> conditions(Put put) {
        if (isOfConstructor(put) || made.isEmpty()) {
            return Conditions.of(put.value(), put.frame());
        }
        return put.guards().stream()
                .filter(guard ->
                        made.stream().flatMap(each -> each.guards().stream()).noneMatch(other -> guard == other))
                .toList();
    }

    static boolean isOfConstructor(Put put) {
        return put.frame().callable() instanceof ConstructorDeclaration;
    }

    /** Whether a condition but asks whether there is a value: without one, there is none in the answer either. */
    boolean isOfPresence(Guard guard, String attribute) {
        return guard.condition() != null && isOfPresence(guard.condition(), guard, attribute);
    }

    private boolean isOfPresence(Expression condition, Guard guard, String attribute) {
        if (condition instanceof EnclosedExpr enclosed) {
            return isOfPresence(enclosed.getInner(), guard, attribute);
        }
        if (!(condition instanceof BinaryExpr both)) {
            return false;
        }
        if (both.getOperator() == (guard.negated() ? Operator.OR : Operator.AND)) {
            return isOfPresence(both.getLeft(), guard, attribute) && isOfPresence(both.getRight(), guard, attribute);
        }
        return both.getOperator() == (guard.negated() ? Operator.EQUALS : Operator.NOT_EQUALS)
                && both.getRight().isNullLiteralExpr()
                && operands.of(both.getLeft(), guard.frame())
                        .filter(each -> each.path().isEmpty() || (attribute + ".").startsWith(each.path() + "."))
                        .isPresent();
    }

    /** Whether a value is that of a parameter that has another one by then. */
    private static boolean isReassigned(Put put) {
        CallableDeclaration<?> callable = put.frame().callable();
        return put.value().isNameExpr()
                && callable != null
                && callable.getParameterByName(put.value().toString()).isPresent()
                && assigns(callable, put.value().toString());
    }

    /** Whether the constructor of a record that has no parameters of its own sets a component anew. */
    private boolean isChangedByRecord(String type, String property) {
        return java
                .sources()
                .type(type)
                .filter(RecordDeclaration.class::isInstance)
                .map(RecordDeclaration.class::cast)
                .stream()
                .flatMap(each -> each.getCompactConstructors().stream())
                .anyMatch(each -> assigns(each, property));
    }

    private static boolean assigns(Node within, String name) {
        return within.findAll(AssignExpr.class).stream()
                .map(AssignExpr::getTarget)
                .filter(Expression::isNameExpr)
                .map(each -> ((NodeWithSimpleName<?>) each).getNameAsString())
                .anyMatch(name::equals);
    }
}
