package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Java;
import java.util.Optional;
import java.util.Set;

/** Finds what constants are that are more than a literal: {@code static final Set<String> UNITS = Set.of("KG", "M")}. */
final class FixedValues {
    private static final Set<String> FIXED = Set.of(
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.time.Duration",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.Period",
            "java.time.ZoneId",
            "java.time.ZoneOffset",
            "java.util.regex.Pattern");

    private static final Set<String> COLLECTIONS =
            Set.of("java.util.Collection", "java.util.List", "java.util.Map", "java.util.Set");

    private static final Set<String> MAKERS = Set.of("of", "copyOf", "asList", "range", "allOf", "ofEntries");

    /** What is another value whenever the class is loaded. */
    private static final Set<String> CHANGING = Set.of("now", "systemDefault");

    private final Java java;
    private final Variables variables;

    FixedValues(Java java, Variables variables) {
        this.java = java;
        this.variables = variables;
    }

    /** What a constant is set to, once and for all; empty where the name is that of something else. */
    Optional<Expression> of(NameExpr name) {
        return variables
                .declaration(name.getNameAsString(), name)
                .filter(FixedValues::isConstant)
                .map(VariableDeclarator.class::cast)
                .flatMap(constant -> constant.getInitializer()
                        .filter(value -> isFixed(java.types().of(constant.getType()), value)));
    }

    /** Whether a declaration is that of a constant. */
    static boolean isConstant(Node declared) {
        return declared instanceof VariableDeclarator
                && declared.getParentNode().orElse(null) instanceof FieldDeclaration field
                && field.isStatic()
                && field.isFinal();
    }

    private static boolean isFixed(TypeRef type, Expression value) {
        boolean changes = value.findAll(MethodCallExpr.class).stream()
                .anyMatch(call -> CHANGING.contains(call.getNameAsString()));
        boolean made = value instanceof MethodCallExpr call && MAKERS.contains(call.getNameAsString());
        return !changes && (FIXED.contains(type.name()) || COLLECTIONS.contains(type.name()) && made);
    }
}
