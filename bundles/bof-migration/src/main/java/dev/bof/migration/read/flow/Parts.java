package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.bof.migration.read.code.Accessors;
import java.util.Optional;

/** Finds what an object was given for a part of it: {@code x.status()} where {@code x} is {@code new X(404, ...)}. */
final class Parts {
    private static final int DEEPEST = 12;

    private final Variables variables;
    private final Creations creations;
    private final ConstantParts constants;

    Parts(Variables variables, Creations creations, ConstantParts constants) {
        this.variables = variables;
        this.creations = creations;
        this.constants = constants;
    }

    /** What an accessor or a field of an object is worth, or empty where it was not made in sight. */
    Optional<Frame.Bound> of(Expression expression, Frame frame) {
        return of(expression, frame, 0);
    }

    private Optional<Frame.Bound> of(Expression expression, Frame frame, int depth) {
        if (expression instanceof MethodCallExpr call
                && call.getArguments().isEmpty()
                && call.getScope().isPresent()) {
            // a component of a record may be called as a getter is
            String name = call.getNameAsString();
            return Accessors.property(name)
                    .flatMap(property -> given(call.getScope().get(), property, frame, depth))
                    .or(() -> given(call.getScope().get(), name, frame, depth));
        }
        if (expression instanceof NameExpr name && isField(name)) {
            return frame.constant()
                    .flatMap(constant -> given(constant.expression(), name.getNameAsString(), constant.frame(), depth));
        }
        return expression instanceof FieldAccessExpr access
                ? given(access.getScope(), access.getNameAsString(), frame, depth)
                : Optional.empty();
    }

    private boolean isField(NameExpr name) {
        return variables
                .declaration(name.getNameAsString(), name)
                .flatMap(Node::getParentNode)
                .filter(FieldDeclaration.class::isInstance)
                .isPresent();
    }

    /** The object that an expression stands for, where it was made in sight. */
    Optional<ObjectCreationExpr> object(Expression expression, Frame frame) {
        if (expression instanceof ObjectCreationExpr made) {
            return Optional.of(made);
        }
        return expression instanceof NameExpr name
                ? variables
                        .value(name, frame)
                        .filter(each -> each.expression() instanceof ObjectCreationExpr)
                        .map(each -> (ObjectCreationExpr) each.expression())
                : Optional.empty();
    }

    private Optional<Frame.Bound> given(Expression scope, String name, Frame frame, int depth) {
        if (depth == DEEPEST) {
            return Optional.empty();
        }
        if (scope.isThisExpr()) {
            return frame.constant()
                    .flatMap(constant -> given(constant.expression(), name, constant.frame(), depth + 1));
        }
        if (scope instanceof ObjectCreationExpr made) {
            return Optional.ofNullable(creations.of(made, frame).get(name));
        }
        Optional<Frame.Bound> value =
                scope instanceof NameExpr variable ? variables.value(variable, frame) : of(scope, frame, depth + 1);
        return value.isPresent()
                ? given(value.get().expression(), name, value.get().frame(), depth + 1)
                : constants.of(scope, name);
    }
}
