package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Hierarchy;
import dev.bof.migration.read.code.Java;
import java.util.List;
import java.util.Optional;

/** Finds the class of the object on which a method is called: what it overrides is run in the place of what is declared. */
final class Receivers {
    private final Java java;
    private final Types types;

    Receivers(Java java, Types types) {
        this.java = java;
        this.types = types;
    }

    /** Empty where it may be one of several, or none of the service's. */
    Optional<TypeDeclaration<?>> of(MethodCallExpr call, Frame frame) {
        boolean isOwn = call.getScope()
                .filter(scope -> !scope.isThisExpr() && !scope.isSuperExpr())
                .isEmpty();
        return isOwn
                ? Optional.ofNullable(frame.receiver())
                : call.getScope().flatMap(scope -> only(type(scope, frame)));
    }

    /** The type of an expression, with the type variables of the class in which it stands as its receiver has them. */
    private TypeRef type(Expression scope, Frame frame) {
        TypeRef type = types.of(scope);
        if (frame.receiver() == null) {
            return type;
        }
        Optional<TypeDeclaration<?>> around = Code.enclosingType(scope);
        return java.hierarchy().levels(frame.receiver()).stream()
                .filter(level -> around.filter(each -> each == level.type()).isPresent())
                .map((Hierarchy.Level level) -> level.bind(type))
                .findFirst()
                .orElse(type);
    }

    /** The class that an object of a type is of, where it can be only one. */
    private Optional<TypeDeclaration<?>> only(TypeRef type) {
        Optional<TypeDeclaration<?>> declared = java.sources().type(type.name());
        if (declared.isEmpty() || isConcrete(declared.get())) {
            return declared;
        }
        List<TypeDeclaration<?>> classes = java.hierarchy().subtypes(declared.get()).stream()
                .filter(Receivers::isConcrete)
                .filter(each -> fits(each, type))
                .toList();
        return classes.size() == 1 ? Optional.of(classes.get(0)) : Optional.empty();
    }

    private static boolean isConcrete(TypeDeclaration<?> type) {
        return !(type instanceof ClassOrInterfaceDeclaration declared)
                || !declared.isInterface() && !declared.isAbstract();
    }

    /** Whether a class extends the type with just these arguments, where it says any. */
    private boolean fits(TypeDeclaration<?> candidate, TypeRef type) {
        List<TypeRef> above = java.hierarchy().supertypes(candidate).stream()
                .map(java.types()::of)
                .filter(each -> each.name().equals(type.name()))
                .toList();
        return type.arguments().isEmpty()
                || above.isEmpty()
                || above.stream().anyMatch(each -> each.arguments().equals(type.arguments()));
    }
}
