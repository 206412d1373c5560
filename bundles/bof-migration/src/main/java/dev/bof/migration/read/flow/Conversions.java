package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import java.util.HashSet;
import java.util.Set;

/** Which class is made of which by code that does nothing else: a constructor, a factory, a mapper. */
final class Conversions {
    private final Java java;
    private final Set<Conversion> all = new HashSet<>();

    private record Conversion(String from, String to) {}

    Conversions(Java java) {
        this.java = java;
        java.sources().units().forEach(unit -> {
            unit.findAll(ConstructorDeclaration.class).forEach(this::read);
            unit.findAll(MethodDeclaration.class).forEach(this::read);
        });
    }

    /** Whether an object of one of the two classes is made of one of the other, in either direction. */
    boolean between(String one, String other) {
        return all.contains(new Conversion(one, other)) || all.contains(new Conversion(other, one));
    }

    private void read(ConstructorDeclaration constructor) {
        Code.enclosingType(constructor)
                .flatMap(TypeDeclaration::getFullyQualifiedName)
                .ifPresent(made -> add(constructor, made));
    }

    private void read(MethodDeclaration method) {
        TypeRef given = java.types().of(method.getType());
        if (given.isOfService() && (method.getBody().isEmpty() || makes(method, given))) {
            add(method, given.name());
        }
    }

    /** Other methods may well find such an object, by whatever they are given. */
    private static boolean makes(MethodDeclaration method, TypeRef given) {
        return method.findAll(ObjectCreationExpr.class).stream()
                .map(ObjectCreationExpr::getType)
                .map(NodeWithSimpleName::getNameAsString)
                .anyMatch(given.simpleName()::equals);
    }

    private void add(CallableDeclaration<?> callable, String made) {
        if (callable.getParameters().size() == 1) {
            String from = java.types().of(callable.getParameter(0).getType()).name();
            all.add(new Conversion(from, made));
        }
    }
}
