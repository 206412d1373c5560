package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.Rule.Role;
import java.util.Optional;
import java.util.Set;

/** Other objects: {@code em.find(Customer.class, dto.customerId)} stands for the id, and what is shown of one is its value. */
final class References {
    private static final Set<String> LOOKUPS =
            Set.of("find", "getReference", "findById", "getById", "getReferenceById", "getOne", "findByIdOptional");
    private static final int MOST_STEPS = 10;

    private final Variables variables;
    private final Operands operands;

    References(Variables variables, Operands operands) {
        this.variables = variables;
        this.operands = operands;
    }

    /** The id by which a value is looked up, or empty where it is not. */
    Optional<Operand> found(Expression value, Frame frame) {
        Frame.Bound at = new Frame.Bound(value, frame);
        for (int i = 0; i < MOST_STEPS && at.expression().isNameExpr(); i++) {
            Frame.Bound present = at;
            at = variables.value(at.expression().asNameExpr(), at.frame()).orElse(present);
        }
        Frame within = at.frame();
        return lookup(at.expression())
                .flatMap(call -> call.getArguments().getLast())
                .flatMap(id -> operands.of(id, within))
                .filter(id -> !id.path().isEmpty());
    }

    /** The call that an expression gives the result of, whatever is done where there is none. */
    private static Optional<MethodCallExpr> lookup(Expression value) {
        if (value instanceof EnclosedExpr enclosed) {
            return lookup(enclosed.getInner());
        }
        if (value instanceof ConditionalExpr either) {
            return lookup(
                    either.getThenExpr() instanceof NullLiteralExpr ? either.getElseExpr() : either.getThenExpr());
        }
        if (!(value instanceof MethodCallExpr call)) {
            return Optional.empty();
        }
        boolean unwraps = call.getNameAsString().startsWith("orElse")
                || call.getNameAsString().equals("get");
        return LOOKUPS.contains(call.getNameAsString())
                ? Optional.of(call)
                : call.getScope().filter(scope -> unwraps).flatMap(References::lookup);
    }

    /** {@code it.ship() == null ? null : it.ship().name()} is the name: where there is no ship it has none. */
    Optional<Operand> shown(Expression value, Frame frame) {
        if (!(value instanceof ConditionalExpr either)
                || !(either.getCondition() instanceof BinaryExpr condition)
                || !condition.getRight().isNullLiteralExpr()) {
            return Optional.empty();
        }
        boolean equals = condition.getOperator() == BinaryExpr.Operator.EQUALS;
        Expression none = equals ? either.getThenExpr() : either.getElseExpr();
        Expression shown = equals ? either.getElseExpr() : either.getThenExpr();
        Optional<Operand> other = operands.of(condition.getLeft(), frame).filter(each -> each.role() == Role.OBJECT);
        return none.isNullLiteralExpr()
                ? operands.of(shown, frame)
                        .filter(each -> other.filter(o -> each.path().startsWith(o.path() + "."))
                                .isPresent())
                : Optional.empty();
    }
}
