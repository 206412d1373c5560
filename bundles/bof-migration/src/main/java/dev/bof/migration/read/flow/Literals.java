package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.math.BigDecimal;

/** Writes constants as Java does. */
final class Literals {
    private Literals() {}

    /** The Java text of a constant's value. */
    static String java(Object value) {
        if (value instanceof String text) {
            return new StringLiteralExpr().setString(text).toString();
        }
        if (value instanceof Long number && (number > Integer.MAX_VALUE || number < Integer.MIN_VALUE)) {
            return number + "L";
        }
        return value instanceof BigDecimal number ? "new java.math.BigDecimal(\"" + number + "\")" : value.toString();
    }
}
