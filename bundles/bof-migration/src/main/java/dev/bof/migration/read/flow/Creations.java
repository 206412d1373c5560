package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds with what the properties of an object are filled where it is made by {@code new}. */
final class Creations {
    private final Calls calls;
    private final Fillings fillings;

    Creations(Calls calls, Fillings fillings) {
        this.calls = calls;
        this.fillings = fillings;
    }

    /** What is given to properties, by their names. */
    Map<String, Frame.Bound> of(ObjectCreationExpr made, Frame frame) {
        Optional<ConstructorDeclaration> constructor = calls.constructor(made);
        if (constructor.isPresent()) {
            return frame.isInside(constructor.get())
                    ? Map.of()
                    : fillings.byConstructor(
                            constructor.get(), frame.call(constructor.get(), List.copyOf(made.getArguments())));
        }
        Optional<TypeDeclaration<?>> type = calls.madeBy(made);
        if (type.isPresent() && type.get() instanceof RecordDeclaration components) {
            return fillings.byComponents(components, made.getArguments(), frame);
        }
        return type.map(each -> fillings.byPosition(each, List.copyOf(made.getArguments()), frame))
                .orElse(Map.of());
    }
}
