package dev.bof.migration.read.code;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.bof.migration.read.source.JavaSources;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a constant expression is worth: a text, a whole number ({@code Long}), a {@code BigDecimal} or a {@code Boolean}. Constants of
 * other classes and inherited ones are followed.
 */
public final class Constants {
    /** Longer chains than any hand writes, and the end of those that run in a circle. */
    private static final int DEEPEST = 50;

    private static final Map<String, Object> OF_PLATFORM = Map.of(
            "Integer.MAX_VALUE",
            (long) Integer.MAX_VALUE,
            "Integer.MIN_VALUE",
            (long) Integer.MIN_VALUE,
            "Long.MAX_VALUE",
            Long.MAX_VALUE,
            "Boolean.TRUE",
            true,
            "Boolean.FALSE",
            false,
            "BigDecimal.ZERO",
            BigDecimal.ZERO,
            "BigDecimal.ONE",
            BigDecimal.ONE,
            "BigDecimal.TEN",
            BigDecimal.TEN);

    private final JavaSources sources;
    private final Names names;
    private final Hierarchy hierarchy;

    public Constants(JavaSources sources, Names names, Hierarchy hierarchy) {
        this.sources = sources;
        this.names = names;
        this.hierarchy = hierarchy;
    }

    /** The value, or empty where the expression is no constant. */
    public Optional<Object> value(Expression expression) {
        return value(expression, 0);
    }

    /** The value as a text. */
    public Optional<String> text(Expression expression) {
        return value(expression).map(Object::toString);
    }

    private Optional<Object> value(Expression expression, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (expression instanceof StringLiteralExpr literal) {
            return Optional.of(literal.asString());
        }
        if (expression instanceof TextBlockLiteralExpr literal) {
            return Optional.of(literal.translateEscapes());
        }
        if (expression instanceof CharLiteralExpr literal) {
            return Optional.of(String.valueOf(literal.asChar()));
        }
        if (expression instanceof BooleanLiteralExpr literal) {
            return Optional.of(literal.getValue());
        }
        if (expression instanceof LiteralStringValueExpr literal) {
            return number(literal, "");
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return value(enclosed.getInner(), depth + 1);
        }
        if (expression instanceof CastExpr cast) {
            return value(cast.getExpression(), depth + 1);
        }
        if (expression instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.MINUS) {
            // the smallest numbers have no positive counterpart
            return unary.getExpression() instanceof LiteralStringValueExpr literal
                    ? number(literal, "-")
                    : value(unary.getExpression(), depth + 1).flatMap(Constants::negated);
        }
        if (expression instanceof BinaryExpr binary) {
            return binary(binary, depth);
        }
        if (expression instanceof FieldAccessExpr access && OF_PLATFORM.containsKey(access.toString())) {
            return Optional.of(OF_PLATFORM.get(access.toString()));
        }
        return declaration(expression)
                .flatMap(VariableDeclarator::getInitializer)
                .flatMap(initial -> value(initial, depth + 1));
    }

    private static Optional<Object> number(LiteralStringValueExpr literal, String sign) {
        String digits = literal.getValue().replace("_", "");
        boolean suffixed = "lLfFdD".indexOf(digits.charAt(digits.length() - 1)) >= 0 && !digits.startsWith("0x");
        String number = sign + (suffixed ? digits.substring(0, digits.length() - 1) : digits);
        try {
            return Optional.of(literal instanceof DoubleLiteralExpr ? new BigDecimal(number) : Long.decode(number));
        } catch (NumberFormatException e) {
            // hexadecimal with a suffix, binary: too rare for a constant that matters here
            return Optional.empty();
        }
    }

    private static Optional<Object> negated(Object value) {
        if (value instanceof Long number) {
            return Optional.of(-number);
        }
        return value instanceof BigDecimal number ? Optional.of(number.negate()) : Optional.empty();
    }

    private Optional<Object> binary(BinaryExpr binary, int depth) {
        Optional<Object> left = value(binary.getLeft(), depth + 1);
        Optional<Object> right = value(binary.getRight(), depth + 1);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        if (left.get() instanceof Long first && right.get() instanceof Long second) {
            return Optional.ofNullable(
                    switch (binary.getOperator()) {
                        case PLUS -> first + second;
                        case MINUS -> first - second;
                        case MULTIPLY -> first * second;
                        default -> null;
                    });
        }
        return binary.getOperator() == BinaryExpr.Operator.PLUS
                ? Optional.of(left.get().toString() + right.get())
                : Optional.empty();
    }

    /** What declares a constant that is named, empty where the expression is no name of one. */
    public Optional<VariableDeclarator> declaration(Expression expression) {
        if (expression instanceof NameExpr name) {
            return around(name.getNameAsString(), name);
        }
        return expression instanceof FieldAccessExpr access
                ? names.declaration(access.getScope().toString(), access)
                        .flatMap(type -> declared(type, access.getNameAsString()))
                : Optional.empty();
    }

    private Optional<VariableDeclarator> around(String name, Node at) {
        for (Node each = at; each != null; each = each.getParentNode().orElse(null)) {
            if (each instanceof TypeDeclaration<?> type) {
                Optional<VariableDeclarator> found = declared(type, name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return staticImports(name, at)
                .flatMap(type -> declared(type, name).stream())
                .findFirst();
    }

    private Stream<TypeDeclaration<?>> staticImports(String name, Node at) {
        return at.findCompilationUnit().stream()
                .flatMap(unit -> unit.getImports().stream())
                .filter(each -> each.isStatic())
                .flatMap(each -> {
                    String imported = each.getNameAsString();
                    if (each.isAsterisk()) {
                        return sources.type(imported).stream();
                    }
                    return imported.endsWith("." + name)
                            ? sources.type(imported.substring(0, imported.length() - name.length() - 1)).stream()
                            : Optional.<TypeDeclaration<?>>empty().stream();
                });
    }

    private Optional<VariableDeclarator> declared(TypeDeclaration<?> type, String name) {
        if (type instanceof EnumDeclaration) {
            return Optional.empty();
        }
        return hierarchy.withSupertypes(type).stream()
                .flatMap(each -> each.getFields().stream()
                        .filter(field -> isConstant(field, each))
                        .flatMap(field -> field.getVariables().stream()))
                .filter(variable -> variable.getNameAsString().equals(name))
                .filter(variable -> variable.getInitializer().isPresent())
                .findFirst();
    }

    private static boolean isConstant(FieldDeclaration field, TypeDeclaration<?> of) {
        boolean ofInterface = of.isClassOrInterfaceDeclaration()
                && of.asClassOrInterfaceDeclaration().isInterface();
        return ofInterface || field.isFinal();
    }
}
