package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.Rule.Role;
import dev.bof.migration.read.code.Accessors;
import dev.bof.migration.read.code.Code;
import java.util.Set;

/** Tells whether a part of the object is still as it is stored where an endpoint's code comes to one of its ends. */
final class Touched {
    /** Methods of libraries that are given an object and leave it as it is. */
    private static final Set<String> HARMLESS = Set.of(
            "persist", "merge", "flush", "save", "saveAndFlush", "refresh", "lock", "requireNonNull", "equals", "of");

    private final Walk walk;
    private final Operands operands;
    private final Calls calls;
    private final Set<String> ofObject;

    /** @param ofObject the classes that the object's attributes are in, the entity and what it extends */
    Touched(Walk walk, Operands operands, Calls calls, Set<String> ofObject) {
        this.ofObject = Set.copyOf(ofObject);
        this.walk = walk;
        this.operands = operands;
        this.calls = calls;
    }

    /** Whether the operand is a part of the object that the code has set before, or may have. */
    boolean isTouched(Operand operand, End end) {
        if (operand.role() != Role.OBJECT || operand.path().isEmpty()) {
            return false;
        }
        String attribute = operand.path().split("\\.", 2)[0];
        return walk.steps().stream().limit(end.steps()).anyMatch(step -> sets(step, attribute));
    }

    private boolean sets(Object step, String attribute) {
        if (step instanceof Walk.Assigned assigned) {
            return sets(assigned.expression().getTarget(), assigned.frame(), attribute);
        }
        return step instanceof Walk.Counted counted
                ? sets(counted.expression().getExpression(), counted.frame(), attribute)
                : step instanceof Walk.Called called && sets(called, attribute);
    }

    private boolean sets(Expression target, Frame frame, String attribute) {
        if (target instanceof FieldAccessExpr access && !access.getScope().isThisExpr()) {
            return access.getNameAsString().equals(attribute) && isObject(access.getScope(), frame);
        }
        String name = target instanceof FieldAccessExpr access ? access.getNameAsString() : target.toString();
        return name.equals(attribute)
                && Code.enclosingType(target)
                        .flatMap(TypeDeclaration::getFullyQualifiedName)
                        .filter(ofObject::contains)
                        .isPresent();
    }

    /** Whether a method that cannot be followed sets the attribute, or gets the whole object to do what it likes. */
    private boolean sets(Walk.Called step, String attribute) {
        MethodCallExpr call = step.call();
        if (calls.target(call).filter(each -> each.getBody().isPresent()).isPresent()) {
            return false;
        }
        boolean setter = call.getNameAsString().startsWith("set")
                && Accessors.property(call.getNameAsString())
                        .filter(attribute::equals)
                        .isPresent();
        boolean given = !HARMLESS.contains(call.getNameAsString())
                && call.getArguments().stream().anyMatch(each -> isObject(each, step.frame()));
        return setter || given;
    }

    private boolean isObject(Expression expression, Frame frame) {
        return operands.of(expression, frame)
                .filter(each -> each.role() == Role.OBJECT && each.path().isEmpty())
                .isPresent();
    }
}
