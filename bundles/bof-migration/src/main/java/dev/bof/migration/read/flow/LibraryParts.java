package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Java;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what an object of a class of the service gives to the class of a library that it extends. */
final class LibraryParts {
    private final Java java;

    LibraryParts(Java java) {
        this.java = java;
    }

    /**
     * The class of a library.
     *
     * @param arguments what its constructor is given
     * @param frame in which their names are to be read
     */
    record Part(TypeRef type, List<Expression> arguments, Frame frame) {}

    /** Empty where the class is none of the service's, or what it gives cannot be followed. */
    Optional<Part> of(ObjectCreationExpr made, Frame frame) {
        return java.sources()
                .type(java.types().of(made.getType()).name())
                .flatMap(type -> of(type, List.copyOf(made.getArguments()), frame, new HashSet<>()));
    }

    /** @param seen what was gone through: broken constructors call each other in a circle */
    private Optional<Part> of(TypeDeclaration<?> type, List<Expression> given, Frame frame, Set<Node> seen) {
        Optional<ConstructorDeclaration> constructor = Constructors.fitting(type, given.size());
        if (!seen.add(constructor.<Node>map(each -> each).orElse(type))) {
            return Optional.empty();
        }
        Frame inside = constructor.map(each -> frame.call(each, given)).orElse(frame);
        Optional<ExplicitConstructorInvocationStmt> handedOn =
                constructor.flatMap(each -> each.findFirst(ExplicitConstructorInvocationStmt.class));
        List<Expression> arguments = handedOn.map(each -> List.<Expression>copyOf(each.getArguments()))
                .orElse(List.of());
        if (handedOn.filter(ExplicitConstructorInvocationStmt::isThis).isPresent()) {
            return of(type, arguments, inside, seen);
        }
        Optional<TypeRef> superclass = java.hierarchy().superclassOf(type);
        Optional<TypeDeclaration<?>> own = superclass.map(TypeRef::name).flatMap(java.sources()::type);
        return own.isPresent()
                ? of(own.get(), arguments, inside, seen)
                : superclass.map(library -> new Part(library, arguments, inside));
    }
}
