package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.type.ReferenceType;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Java;
import java.util.List;
import java.util.Optional;

/** Tells whether a condition holds, where that can be seen: for the class of an object that was made, and for constants. */
final class Truths {
    private final Java java;
    private final Parts parts;

    Truths(Java java, Parts parts) {
        this.java = java;
        this.parts = parts;
    }

    /** Whether all guards may hold together. */
    boolean mayHold(List<Guard> guards) {
        return guards.stream().filter(each -> each.condition() != null).allMatch(each -> of(
                        each.condition(), each.frame())
                .map(holds -> holds != each.negated())
                .orElse(true));
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
                ? parts.object(test.getExpression(), frame).map(made -> isA(made, test.getType()))
                : Optional.empty();
    }

    private Optional<Boolean> binary(BinaryExpr binary, Frame frame) {
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

    private boolean isA(ObjectCreationExpr made, ReferenceType wanted) {
        TypeRef type = java.types().of(made.getType());
        String name = java.types().of(wanted).name();
        return type.name().equals(name)
                || superclasses(type).contains(name)
                || java.sources()
                        .type(type.name())
                        .filter(each -> java.hierarchy().isA(each, name))
                        .isPresent();
    }

    /** Those of the platform and of libraries, above the service's own. */
    private List<String> superclasses(TypeRef type) {
        return java.sources()
                .type(type.name())
                .flatMap(java.hierarchy()::superclassOf)
                .map(this::superclasses)
                .orElseGet(() -> type.isOfService() ? List.of() : KnownExceptions.superclasses(type.name()));
    }
}
