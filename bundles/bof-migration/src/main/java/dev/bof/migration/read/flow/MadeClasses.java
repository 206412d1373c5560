package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ReferenceType;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Java;
import java.util.List;

/** Tells of what classes an object is that was made in sight: of the service's, of the platform's, of libraries'. */
final class MadeClasses {
    private final Java java;

    MadeClasses(Java java) {
        this.java = java;
    }

    boolean isA(ObjectCreationExpr made, ReferenceType wanted) {
        TypeRef type = java.types().of(made.getType());
        String name = java.types().of(wanted).name();
        return type.name().equals(name)
                || superclasses(type).contains(name)
                || java.sources()
                        .type(type.name())
                        .filter(each -> java.hierarchy().isA(each, name))
                        .isPresent();
    }

    /** Those of the platform and of libraries, above the service's own. */
    private List<String> superclasses(TypeRef type) {
        return java.sources()
                .type(type.name())
                .flatMap(java.hierarchy()::superclassOf)
                .map(this::superclasses)
                .orElseGet(() -> type.isOfService() ? List.of() : KnownExceptions.superclasses(type.name()));
    }
}
