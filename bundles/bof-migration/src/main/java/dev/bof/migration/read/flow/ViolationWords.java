package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Java;
import java.util.Optional;
import java.util.Set;

/** What a violated constraint says of itself, in the words of the profile. */
final class ViolationWords {
    static final String PROPERTY = "${property}";
    static final String PHRASE = "${phrase}";

    private static final String VALUE = "${value}";
    private static final String EXCEPTION = "ConstraintViolationException";
    private static final Set<String> VIOLATIONS =
            Set.of("ConstraintViolation", "FieldError", "ObjectError", "DefaultMessageSourceResolvable");

    private final Java java;
    private final Types types;
    private final Variables variables;
    private Boolean isThrown;

    ViolationWords(Java java, Types types, Variables variables) {
        this.java = java;
        this.types = types;
        this.variables = variables;
    }

    static boolean isViolation(TypeRef type) {
        return VIOLATIONS.contains(type.simpleName());
    }

    /** The word for a part of a violation; empty where it is something else, or the profile has no word for it. */
    Optional<String> of(Expression expression, Frame frame) {
        if (expression instanceof EnclosedExpr enclosed) {
            return of(enclosed.getInner(), frame);
        }
        if (expression instanceof NameExpr name) {
            return variables.value(name, frame).flatMap(value -> of(value.expression(), value.frame()));
        }
        return expression instanceof MethodCallExpr call && call.getScope().isPresent()
                ? ofCall(call, call.getScope().get(), frame)
                : Optional.empty();
    }

    /** The word for what a function makes of a violation. */
    Optional<String> ofFunction(Expression function, Frame frame) {
        if (function instanceof MethodReferenceExpr reference) {
            return word(reference.getIdentifier(), frame)
                    .filter(word -> isViolation(
                            java.names().resolve(reference.getScope().toString(), reference)));
        }
        return function instanceof LambdaExpr lambda
                ? lambda.getExpressionBody().flatMap(body -> of(body, frame))
                : Optional.empty();
    }

    private Optional<String> ofCall(MethodCallExpr call, Expression scope, Frame frame) {
        if (call.getNameAsString().equals("toString") && isPath(scope, frame)) {
            return of(scope, frame);
        }
        if (isLastOf(call) && isPath(scope, frame)) {
            return Optional.of(PROPERTY);
        }
        return word(call.getNameAsString(), frame).filter(word -> isViolation(types.of(scope)));
    }

    private Optional<String> word(String method, Frame frame) {
        return switch (method) {
            case "getField" -> Optional.of(PROPERTY);
            case "getMessage", "getDefaultMessage" -> Optional.of(PHRASE);
            case "getInvalidValue", "getRejectedValue" -> Optional.of(VALUE);
            case "getPropertyPath" -> isOfMethod(frame) ? Optional.empty() : Optional.of(PROPERTY);
            default -> Optional.empty();
        };
    }

    /** {@code path.substring(path.lastIndexOf('.') + 1)}. */
    private static boolean isLastOf(MethodCallExpr call) {
        return call.getNameAsString().equals("substring")
                && call.getArguments().size() == 1
                && call.getArgument(0).findAll(MethodCallExpr.class).stream()
                        .anyMatch(each -> each.getNameAsString().equals("lastIndexOf"));
    }

    private boolean isPath(Expression expression, Frame frame) {
        if (expression instanceof NameExpr name) {
            return variables
                    .value(name, frame)
                    .filter(value -> isPath(value.expression(), value.frame()))
                    .isPresent();
        }
        if (expression instanceof CastExpr || !(expression instanceof MethodCallExpr call)) {
            return false;
        }
        boolean isText = call.getNameAsString().equals("toString");
        return call.getNameAsString().equals("getPropertyPath")
                || isText
                        && call.getScope().filter(scope -> isPath(scope, frame)).isPresent();
    }

    /**
     * Whether the path begins with the method that was called and its parameter: so it is where the server asks the
     * constraints of a resource's parameters, and nobody throws the exception by hand.
     */
    private boolean isOfMethod(Frame frame) {
        for (Frame each = frame; each != null; each = each.caller()) {
            if (each.callable().getParameters().stream().anyMatch(ViolationWords::isException)) {
                return !isThrown();
            }
        }
        return false;
    }

    private static boolean isException(Parameter parameter) {
        return parameter.getTypeAsString().endsWith(EXCEPTION);
    }

    private boolean isThrown() {
        if (isThrown == null) {
            isThrown = java.sources().types().stream()
                    .flatMap(type -> type.findAll(ObjectCreationExpr.class).stream())
                    .anyMatch(made -> made.getType().getNameAsString().equals(EXCEPTION));
        }
        return isThrown;
    }
}
