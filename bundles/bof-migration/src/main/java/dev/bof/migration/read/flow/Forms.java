package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Java;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows which conversions change but the form in which JSON has a value, and not the value: {@code price.toPlainString()}. */
final class Forms {
    private static final Map<String, Set<String>> BY_TYPE = Map.of(
            "java.math.BigDecimal", Set.of("toPlainString", "toString"),
            "java.util.UUID", Set.of("toString"),
            "java.time.LocalDate", Set.of("toString"),
            "java.time.Instant", Set.of("toString", "toEpochMilli"),
            "java.util.Date", Set.of("getTime", "toInstant"));

    private final Java java;
    private final Types types;

    Forms(Java java, Types types) {
        this.java = java;
        this.types = types;
    }

    /** Whether a value stays what it is; a null stays null. */
    boolean isForm(Expression value) {
        Expression shown = unwrapped(value);
        if (!(shown instanceof MethodCallExpr call) || call.getScope().isEmpty()) {
            return false;
        }
        Expression scope = call.getScope().get();
        if (isScaled(scope)) {
            return call.getNameAsString().equals("toPlainString");
        }
        TypeRef type = types.of(scope);
        return call.getArguments().isEmpty()
                && isRead(scope)
                && (BY_TYPE.getOrDefault(type.name(), Set.of()).contains(call.getNameAsString())
                        || call.getNameAsString().equals("name") && isPlainEnum(type));
    }

    /** A value as it is kept, and not what is made of it: a variable, a field, or what a getter gives. */
    private boolean isRead(Expression value) {
        return !(value instanceof MethodCallExpr call)
                || call.getArguments().isEmpty()
                        && call.getScope()
                                .filter(each -> types.of(each).isOfService())
                                .isPresent();
    }

    /** A decimal that has as many digits as its column. */
    private static boolean isScaled(Expression value) {
        return value instanceof MethodCallExpr call
                && call.getNameAsString().equals("setScale")
                && call.getArguments().size() == 1
                && call.getArgument(0).isIntegerLiteralExpr();
    }

    /** Whether JSON has the values of an enum by their names. */
    private boolean isPlainEnum(TypeRef type) {
        return java.sources()
                .type(type.name())
                .flatMap(each -> each.toEnumDeclaration())
                .filter(each -> each.getMembers().stream()
                        .noneMatch(member -> java.annotations().has(member, Api.JACKSON, "JsonValue")))
                .filter(each -> each.getEntries().stream()
                        .noneMatch(entry -> java.annotations().has(entry, Api.JACKSON, "JsonProperty")))
                .isPresent();
    }

    private static Expression unwrapped(Expression value) {
        if (value instanceof EnclosedExpr enclosed) {
            return unwrapped(enclosed.getInner());
        }
        return value instanceof ConditionalExpr either ? present(either).orElse(value) : value;
    }

    /** What is shown where there is a value, if there is nothing else shown where there is none. */
    private static Optional<Expression> present(ConditionalExpr either) {
        if (!(either.getCondition() instanceof BinaryExpr condition)
                || !condition.getRight().isNullLiteralExpr()) {
            return Optional.empty();
        }
        boolean asksAbsence = condition.getOperator() == BinaryExpr.Operator.EQUALS;
        Expression none = asksAbsence ? either.getThenExpr() : either.getElseExpr();
        Expression shown = asksAbsence ? either.getElseExpr() : either.getThenExpr();
        return none.isNullLiteralExpr() ? Optional.of(unwrapped(shown)) : Optional.empty();
    }
}
