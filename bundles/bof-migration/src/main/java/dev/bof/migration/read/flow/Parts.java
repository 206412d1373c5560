package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
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
    private final Calls calls;
    private final Fillings fillings;

    Parts(Variables variables, Calls calls, Fillings fillings) {
        this.variables = variables;
        this.calls = calls;
        this.fillings = fillings;
    }

    /** What an accessor or a field of an object is worth, or empty where it was not made in sight. */
    Optional<Frame.Bound> of(Expression expression, Frame frame) {
        if (expression instanceof MethodCallExpr call
                && call.getArguments().isEmpty()
                && call.getScope().isPresent()) {
            String name = Accessors.property(call.getNameAsString()).orElse(call.getNameAsString());
            return given(call.getScope().get(), name, frame, 0);
        }
        return expression instanceof FieldAccessExpr access
                ? given(access.getScope(), access.getNameAsString(), frame, 0)
                : Optional.empty();
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
        if (scope instanceof NameExpr variable && depth < DEEPEST) {
            return variables
                    .value(variable, frame)
                    .flatMap(each -> given(each.expression(), name, each.frame(), depth + 1));
        }
        return scope instanceof ObjectCreationExpr made ? argument(made, name, frame) : Optional.empty();
    }

    private Optional<Frame.Bound> argument(ObjectCreationExpr made, String name, Frame frame) {
        Optional<TypeDeclaration<?>> type = calls.madeBy(made);
        if (type.isPresent() && type.get() instanceof RecordDeclaration component) {
            for (int i = 0;
                    i
                            < Math.min(
                                    made.getArguments().size(),
                                    component.getParameters().size());
                    i++) {
                if (component.getParameter(i).getNameAsString().equals(name)) {
                    return Optional.of(new Frame.Bound(made.getArgument(i), frame));
                }
            }
            return Optional.empty();
        }
        return calls.constructor(made)
                .filter(each -> !frame.isInside(each))
                .map(each -> fillings.byConstructor(each, frame.call(each, made.getArguments())))
                .or(() -> type.map(each -> fillings.byPosition(each, made, frame)))
                .map(each -> each.get(name));
    }
}
