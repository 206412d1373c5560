package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import dev.bof.migration.read.code.Java;
import java.util.Locale;
import java.util.Optional;

/** The names of attributes as code gives them to {@code root.get(..)}: texts, or JPA's metamodel. */
final class MetamodelNames {
    private MetamodelNames() {}

    /** Empty where the name is worked out. */
    static Optional<String> attribute(Java java, Expression name) {
        return java.constants()
                .text(name)
                .or(() -> name instanceof FieldAccessExpr access
                                && access.getScope().toString().endsWith("_")
                        ? Optional.of(attribute(access.getNameAsString()))
                        : Optional.empty());
    }

    /** {@code Boat_.ownerName} is that, and {@code Boat_.OWNER_NAME} a text that says the same. */
    private static String attribute(String member) {
        if (!member.equals(member.toUpperCase(Locale.ROOT))) {
            return member;
        }
        StringBuilder name = new StringBuilder();
        boolean isNext = false;
        for (char each : member.toCharArray()) {
            if (each != '_') {
                name.append(isNext ? each : Character.toLowerCase(each));
            }
            isNext = each == '_';
        }
        return name.toString();
    }
}
