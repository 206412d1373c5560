package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import java.util.Optional;

/** Knows what the fields of a class have where nothing is put into them. */
final class Unset {
    private static final String NULL = "null";

    private final Java java;

    Unset(Java java) {
        this.java = java;
    }

    /** The value as Java text; empty where it is not told plainly. */
    Optional<String> of(String type, String field) {
        Optional<VariableDeclarator> declared = java.sources().type(type).stream()
                .flatMap(each -> java.hierarchy().withSupertypes(each).stream())
                .flatMap(each -> each.getFields().stream())
                .flatMap(each -> each.getVariables().stream())
                .filter(each -> each.getNameAsString().equals(field))
                .findFirst();
        return declared.isEmpty() ? Optional.of(NULL) : of(declared.get());
    }

    boolean isNull(String type, String field) {
        return of(type, field).filter(NULL::equals).isPresent();
    }

    private static Optional<String> of(VariableDeclarator field) {
        boolean isPrimitive = field.getType().isPrimitiveType();
        Optional<Expression> initial = field.getInitializer();
        if (initial.isEmpty()) {
            return Optional.of(!isPrimitive ? NULL : field.getTypeAsString().equals("boolean") ? "false" : "0");
        }
        // a number beside null would be read as a primitive value
        boolean isPlain = initial.get().isLiteralExpr() && isPrimitive
                || initial.get().isStringLiteralExpr()
                || initial.get().isNullLiteralExpr();
        return isPlain ? Optional.of(Code.text(initial.get())) : Optional.empty();
    }
}
