package dev.bof.migration.read.source;

import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.resolution.TypeSolver;
import com.github.javaparser.resolution.declarations.ResolvedReferenceTypeDeclaration;
import com.github.javaparser.resolution.model.SymbolReference;
import com.github.javaparser.symbolsolver.javaparsermodel.JavaParserFacade;
import java.util.Map;

/** Lets the symbol solver find the types that were parsed, without a look at any file. */
final class SourceTypeSolver implements TypeSolver {
    private final Map<String, TypeDeclaration<?>> types;
    private TypeSolver parent;

    SourceTypeSolver(Map<String, TypeDeclaration<?>> types) {
        this.types = types;
    }

    @Override
    public TypeSolver getParent() {
        return parent;
    }

    @Override
    public void setParent(TypeSolver parent) {
        this.parent = parent;
    }

    @Override
    public SymbolReference<ResolvedReferenceTypeDeclaration> tryToSolveType(String name) {
        TypeDeclaration<?> found = types.get(name);
        return found == null
                ? SymbolReference.unsolved()
                : SymbolReference.solved(JavaParserFacade.get(getRoot()).getTypeDeclaration(found));
    }

    @Override
    public SymbolReference<ResolvedReferenceTypeDeclaration> tryToSolveTypeInModule(String module, String name) {
        return tryToSolveType(name);
    }
}
