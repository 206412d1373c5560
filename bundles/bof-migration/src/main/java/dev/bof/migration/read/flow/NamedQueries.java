package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import dev.bof.migration.read.code.Java;
import java.util.Optional;

/** The texts of JPA's named queries. */
final class NamedQueries {
    private final Java java;

    NamedQueries(Java java) {
        this.java = java;
    }

    /** The query that a call makes by its name; empty for other calls. */
    Optional<String> of(MethodCallExpr call) {
        return call.getNameAsString().equals("createNamedQuery")
                        && !call.getArguments().isEmpty()
                ? java.constants().text(call.getArgument(0)).flatMap(this::text)
                : Optional.empty();
    }

    /** Empty where no query is called so. */
    Optional<String> text(String name) {
        return java.sources().units().stream()
                .flatMap(unit -> unit.findAll(NormalAnnotationExpr.class).stream())
                .filter(each -> simpleName(each).equals("NamedQuery"))
                .filter(each -> value(each, "name").filter(name::equals).isPresent())
                .flatMap(each -> value(each, "query").stream())
                .findFirst();
    }

    private static String simpleName(AnnotationExpr annotation) {
        return annotation.getName().getIdentifier();
    }

    private Optional<String> value(NormalAnnotationExpr annotation, String member) {
        return annotation.getPairs().stream()
                .filter(each -> each.getNameAsString().equals(member))
                .flatMap(each -> java.constants().text(each.getValue()).stream())
                .findFirst();
    }
}
