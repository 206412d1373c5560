package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.bof.migration.read.code.Java;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a constant of an enum was given for a part of it: 404 for {@code status} of {@code MISSING(404)}. */
final class ConstantParts {
    private final Java java;
    private final Fillings fillings;

    ConstantParts(Java java, Fillings fillings) {
        this.java = java;
        this.fillings = fillings;
    }

    /** Empty where the expression is no constant of the service's, or where the constant has no such part. */
    Optional<Frame.Bound> of(Expression constant, String part) {
        return declaration(constant).map(each -> given(each).get(part));
    }

    private Map<String, Frame.Bound> given(EnumConstantDeclaration constant) {
        EnumDeclaration type =
                (EnumDeclaration) constant.getParentNode().map(Node.class::cast).orElseThrow();
        List<Expression> arguments = List.copyOf(constant.getArguments());
        Optional<ConstructorDeclaration> constructor = Constructors.fitting(type, arguments.size());
        return constructor.isPresent()
                ? fillings.byConstructor(constructor.get(), Frame.NOWHERE.call(constructor.get(), arguments))
                : fillings.byPosition(type, arguments, Frame.NOWHERE);
    }

    private Optional<EnumConstantDeclaration> declaration(Expression constant) {
        if (constant instanceof FieldAccessExpr access) {
            return java.names().declaration(access.getScope().toString(), access).stream()
                    .filter(EnumDeclaration.class::isInstance)
                    .flatMap(type -> entries((EnumDeclaration) type, access.getNameAsString()))
                    .findFirst();
        }
        return constant instanceof NameExpr name ? imported(name) : Optional.empty();
    }

    private Optional<EnumConstantDeclaration> imported(NameExpr name) {
        return name.findCompilationUnit().stream()
                .flatMap(unit -> unit.getImports().stream())
                .filter(each -> each.isStatic())
                .map(each -> each.isAsterisk()
                        ? each.getNameAsString()
                        : each.getName().getQualifier().map(Node::toString).orElse(""))
                .flatMap(type -> java.sources().type(type).stream())
                .filter(EnumDeclaration.class::isInstance)
                .flatMap(type -> entries((EnumDeclaration) type, name.getNameAsString()))
                .findFirst();
    }

    private static Stream<EnumConstantDeclaration> entries(EnumDeclaration type, String name) {
        return type.getEntries().stream().filter(each -> each.getNameAsString().equals(name));
    }
}
