package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.Type;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what code takes an entry of a map for, where the map itself says no more than that it has objects. */
final class EntryTypes {
    private static final String DECIMAL = "java.math.BigDecimal";

    private final Java java;

    EntryTypes(Java java) {
        this.java = java;
    }

    /** What an entry is cast to, asked to be, or made into; empty where nothing or several things are seen. */
    Optional<TypeRef> of(MethodCallExpr entry) {
        Optional<VariableDeclarator> variable = entry.getParentNode()
                .filter(VariableDeclarator.class::isInstance)
                .map(VariableDeclarator.class::cast);
        Stream<TypeRef> seen = variable.isEmpty()
                ? uses(entry)
                : Code.around(entry, CallableDeclaration.class).stream()
                        .flatMap(around -> around.findAll(NameExpr.class).stream())
                        .filter(name ->
                                name.getNameAsString().equals(variable.get().getNameAsString()))
                        .flatMap(name -> uses(name));
        return one(seen.distinct().toList());
    }

    private static Optional<TypeRef> one(List<TypeRef> types) {
        return types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
    }

    /** What an expression is used as: by itself, and where its text is read as a number. */
    private Stream<TypeRef> uses(Node at) {
        Node parent = at.getParentNode().orElse(null);
        if (parent instanceof CastExpr cast) {
            return type(cast.getType());
        }
        if (parent instanceof InstanceOfExpr test && test.getPattern().isEmpty()) {
            return type(test.getType());
        }
        if (parent instanceof ObjectCreationExpr made) {
            return type(made.getType()).filter(type -> type.name().equals(DECIMAL));
        }
        boolean isText = parent instanceof MethodCallExpr call
                && (call.getNameAsString().equals("toString")
                        || call.getNameAsString().equals("valueOf"));
        return isText || parent instanceof EnclosedExpr ? uses(parent) : Stream.empty();
    }

    private Stream<TypeRef> type(Type written) {
        return Stream.of(java.types().of(written));
    }
}
