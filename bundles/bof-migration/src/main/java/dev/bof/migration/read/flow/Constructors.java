package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.util.Optional;

/** Finds the constructor that takes as many arguments as are given. */
final class Constructors {
    private Constructors() {}

    /** One with just as many parameters, else one that takes any number at its end. */
    static Optional<ConstructorDeclaration> fitting(TypeDeclaration<?> type, int given) {
        return type.getConstructors().stream()
                .filter(each -> each.getParameters().size() == given)
                .findFirst()
                .or(() -> type.getConstructors().stream()
                        .filter(each -> given >= each.getParameters().size() - 1)
                        .filter(each -> each.getParameters()
                                .getLast()
                                .filter(last -> last.isVarArgs())
                                .isPresent())
                        .findFirst());
    }
}
