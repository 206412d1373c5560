package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.type.Type;
import dev.bof.migration.read.code.Java;
import java.util.List;
import java.util.Optional;

/** Tells whose objects a repository keeps: {@code interface Orders extends JpaRepository<Order, Long>}. */
final class Repositories {
    private final Java java;
    private final Types types;

    Repositories(Java java, Types types) {
        this.java = java;
        this.types = types;
    }

    /** The simple name of the entity whose repository is called, or that is called itself; empty for no repository. */
    Optional<String> entityOf(MethodCallExpr call) {
        return call.getScope()
                .flatMap(scope -> java.sources().type(types.of(scope).name()))
                .filter(ClassOrInterfaceDeclaration.class::isInstance)
                .map(ClassOrInterfaceDeclaration.class::cast)
                .flatMap(type -> type.getExtendedTypes().stream()
                        .flatMap(base -> base.getTypeArguments().stream())
                        .flatMap(List::stream)
                        .filter(Type::isClassOrInterfaceType)
                        .map(Type::asClassOrInterfaceType)
                        .map(NodeWithSimpleName::getNameAsString)
                        .findFirst());
    }
}
