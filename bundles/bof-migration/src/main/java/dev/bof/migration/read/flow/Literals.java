package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import dev.bof.migration.read.code.Constants;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes constants as Java does. */
final class Literals {
    private static final Pattern WHOLE = Pattern.compile("-?\\d+L?");

    private Literals() {}

    /** The Java text of a constant; empty where it is none. What is counted from numbers is counted again, by their types. */
    static Optional<String> of(Expression expression, Constants constants) {
        boolean isNamed = expression instanceof NameExpr || expression instanceof FieldAccessExpr;
        String type = constants
                .declaration(expression)
                .map(VariableDeclarator::getTypeAsString)
                .orElse("");
        return constants
                .value(expression)
                .filter(value -> isNamed || !(value instanceof Number))
                .map(value -> java(value, type));
    }

    /** @param type as the constant is declared, which decides on how it is counted and compared with others; or empty */
    private static String java(Object value, String type) {
        if (value instanceof Number number) {
            return switch (type) {
                case "double", "Double" -> Double.toString(number.doubleValue());
                case "float", "Float" -> number.floatValue() + "F";
                case "long", "Long" -> number.longValue() + "L";
                default -> exact(number);
            };
        }
        if (value instanceof String text) {
            boolean isCharacter = text.length() == 1 && (type.equals("char") || type.equals("Character"));
            return isCharacter
                    ? new CharLiteralExpr().setChar(text.charAt(0)).toString()
                    : new StringLiteralExpr().setString(text).toString();
        }
        return value.toString();
    }

    /** What methods can be called of: a constant of a class stands here as its primitive value, which has none. */
    static String asObject(String code) {
        if (code.equals("true") || code.equals("false")) {
            return "java.lang.Boolean.valueOf(" + code + ")";
        }
        if (WHOLE.matcher(code).matches()) {
            return (code.endsWith("L") ? "java.lang.Long" : "java.lang.Integer") + ".valueOf(" + code + ")";
        }
        return code;
    }

    private static String exact(Number number) {
        if (number instanceof BigDecimal) {
            return "new java.math.BigDecimal(\"" + number + "\")";
        }
        boolean isLong = number.longValue() != number.intValue();
        return number + (isLong ? "L" : "");
    }
}
