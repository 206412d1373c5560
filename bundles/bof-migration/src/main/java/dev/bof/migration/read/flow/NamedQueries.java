package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Java;
import java.util.Optional;

/** The texts of queries that code asks for by a name, or by calling a repository's method that is annotated with it. */
final class NamedQueries {
    private final Java java;

    NamedQueries(Java java) {
        this.java = java;
    }

    static boolean isByName(MethodCallExpr call) {
        return call.getNameAsString().equals("createNamedQuery")
                && !call.getArguments().isEmpty();
    }

    /**
     * The query that a call makes by its name; empty for other calls.
     *
     * @param frame in which the name is to be read: it may be given to a method that asks any query
     */
    Optional<String> of(MethodCallExpr call, Frame frame) {
        return isByName(call) ? name(call.getArgument(0), frame).flatMap(this::text) : Optional.empty();
    }

    /** The query of a repository's method. */
    Optional<String> of(MethodDeclaration method) {
        return java.annotations().find(method, Api.SPRING_DATA, "Query").map(each -> each.text("value"));
    }

    private Optional<String> name(Expression name, Frame frame) {
        if (name instanceof BinaryExpr both && both.getOperator() == BinaryExpr.Operator.PLUS) {
            return name(both.getLeft(), frame)
                    .flatMap(left -> name(both.getRight(), frame).map(right -> left + right));
        }
        Frame.Bound origin = new Frame.Bound(name, frame).origin();
        return origin.expression() == name ? java.constants().text(name) : name(origin.expression(), origin.frame());
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
