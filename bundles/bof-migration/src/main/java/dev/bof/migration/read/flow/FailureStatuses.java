package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.bof.migration.read.code.Java;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the status that stands in a returned failure: {@code Result.failed(409, "taken")}, {@code Result.of(Fault.LATE)}. */
final class FailureStatuses {
    /** What a number is called that is a status and no limit or length. */
    private static final Pattern NAME = Pattern.compile("(?i)(http)?(status|code)(code)?|http");

    private static final List<String> PARTS = List.of("status", "httpStatus", "statusCode", "http", "code");

    private final Java java;
    private final Calls calls;
    private final Statuses statuses;
    private final ConstantParts constants;

    FailureStatuses(Java java, Calls calls, Statuses statuses) {
        this.java = java;
        this.calls = calls;
        this.statuses = statuses;
        constants = new ConstantParts(java, new Fillings(java));
    }

    /** Empty where it does not stand there. */
    Optional<Integer> of(Expression failure, Frame frame) {
        if (failure instanceof MethodCallExpr call) {
            return of(call.getArguments(), calls.target(call, frame).map(CallableDeclaration::getParameters), frame);
        }
        if (failure instanceof ObjectCreationExpr made) {
            Optional<? extends List<Parameter>> parameters = calls.constructor(made)
                    .<List<Parameter>>map(CallableDeclaration::getParameters)
                    .or(() -> calls.madeBy(made)
                            .flatMap(type -> type.toRecordDeclaration())
                            .map(RecordDeclaration::getParameters));
            return of(made.getArguments(), parameters, frame);
        }
        return constant(failure);
    }

    private Optional<Integer> of(List<Expression> given, Optional<? extends List<Parameter>> parameters, Frame frame) {
        return Stream.iterate(0, i -> i + 1)
                .limit(given.size())
                .flatMap(i -> {
                    boolean isNamed = parameters
                            .filter(all -> i < all.size()
                                    && NAME.matcher(all.get(i).getNameAsString())
                                            .matches())
                            .isPresent();
                    return (isNamed || isOfLibrary(given.get(i)) ? known(given.get(i), frame) : of(given.get(i), frame))
                            .stream();
                })
                .findFirst();
    }

    private Optional<Integer> known(Expression expression, Frame frame) {
        return Optional.of(statuses.of(expression, frame)).filter(status -> status >= 400 && status < 600);
    }

    /** {@code HttpStatus.CONFLICT}, {@code Response.Status.CONFLICT}. */
    private boolean isOfLibrary(Expression expression) {
        return expression instanceof FieldAccessExpr access
                && access.getScope().toString().endsWith("Status")
                && java.names()
                        .declaration(access.getScope().toString(), access)
                        .isEmpty();
    }

    /** What a constant of an enum of the service was given. */
    private Optional<Integer> constant(Expression expression) {
        return PARTS.stream()
                .flatMap(part -> constants.of(expression, part).stream())
                .flatMap(part -> known(part.expression(), part.frame()).stream())
                .findFirst();
    }
}
