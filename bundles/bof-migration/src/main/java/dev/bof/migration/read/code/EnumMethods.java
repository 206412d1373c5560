package dev.bof.migration.read.code;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.model.TypeRef.Origin;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells which methods of an enum need nothing but the enum and the Java platform, such as those that say what may follow a
 * state: these can be carried over as they are.
 */
public final class EnumMethods {
    private static final Set<String> OF_ALL =
            Set.of("name", "ordinal", "compareTo", "equals", "hashCode", "toString", "values", "valueOf");

    private final Names names;

    public EnumMethods(Names names) {
        this.names = names;
    }

    /** Those of an enum, in their order. */
    public List<MethodDeclaration> carried(EnumDeclaration type) {
        return type.getMethods().stream().filter(this::isCarried).toList();
    }

    public boolean isCarried(MethodDeclaration method) {
        return isCarried(method, new HashSet<>());
    }

    private boolean isCarried(MethodDeclaration method, Set<MethodDeclaration> seen) {
        if (!(method.getParentNode().orElse(null) instanceof EnumDeclaration type)) {
            return false;
        }
        if (!seen.add(method)) {
            return true;
        }
        boolean isPlain = method.getBody().isPresent()
                && !method.isPrivate()
                && method.getAnnotations().isEmpty()
                && method.getTypeParameters().isEmpty()
                && type.getEntries().stream()
                        .allMatch(each -> each.getClassBody().isEmpty());
        return isPlain && nodes(method).allMatch(node -> isKnown(node, type, method, seen));
    }

    private static Stream<Node> nodes(MethodDeclaration method) {
        return method.findAll(Node.class).stream();
    }

    private boolean isKnown(Node node, EnumDeclaration type, MethodDeclaration method, Set<MethodDeclaration> seen) {
        if (node instanceof ClassOrInterfaceType named) {
            return named.getScope().isEmpty() && isKnownClass(named.getNameAsString(), type, named);
        }
        if (node instanceof NameExpr name) {
            return isLocal(name, method)
                    || isConstant(name.getNameAsString(), type)
                    || isKnownClass(name.getNameAsString(), type, name);
        }
        if (node instanceof FieldAccessExpr access) {
            return !(access.getScope() instanceof ThisExpr)
                    && access.getScope() instanceof NameExpr scope
                    && isKnownClass(scope.getNameAsString(), type, scope);
        }
        if (node instanceof ObjectCreationExpr made) {
            return made.getAnonymousClassBody().isEmpty();
        }
        return !(node instanceof MethodCallExpr call) || isKnownCall(call, type, seen);
    }

    private boolean isKnownCall(MethodCallExpr call, EnumDeclaration type, Set<MethodDeclaration> seen) {
        List<MethodDeclaration> own = type.getMethodsByName(call.getNameAsString());
        boolean bare = call.getScope().isEmpty();
        return own.isEmpty()
                ? !bare || OF_ALL.contains(call.getNameAsString())
                : own.stream().allMatch(each -> isCarried(each, seen));
    }

    /** The enum by its simple name, or a class of {@code java.lang}: nothing else needs no import. */
    private boolean isKnownClass(String name, EnumDeclaration type, Node at) {
        TypeRef resolved = names.resolve(name, at);
        return name.equals(type.getNameAsString())
                        && resolved.name().equals(type.getFullyQualifiedName().orElse(""))
                || resolved.origin() == Origin.PLATFORM && resolved.name().equals("java.lang." + name);
    }

    private static boolean isConstant(String name, EnumDeclaration type) {
        return type.getEntries().stream()
                .map(EnumConstantDeclaration::getNameAsString)
                .anyMatch(name::equals);
    }

    private static boolean isLocal(NameExpr name, MethodDeclaration method) {
        String wanted = name.getNameAsString();
        return method.findAll(Parameter.class).stream()
                        .anyMatch(each -> each.getNameAsString().equals(wanted))
                || method.findAll(VariableDeclarator.class).stream()
                        .anyMatch(each -> each.getNameAsString().equals(wanted));
    }
}
