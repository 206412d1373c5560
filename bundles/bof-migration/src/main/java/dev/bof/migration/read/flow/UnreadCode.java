package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Accessors;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the methods that no endpoint was seen to come to: filters, listeners and aspects that a server calls by itself, jobs,
 * and code behind calls that could not be followed.
 */
final class UnreadCode {
    /** What says nothing of how a service answers. */
    private static final Set<String> USUAL =
            Set.of("main", "equals", "hashCode", "toString", "compareTo", "canEqual", "clone", "close");

    /** Those that only say of which classes the service is made, and those that other readers read. */
    private static final Set<String> READ_ELSEWHERE = Set.of(
            "Application",
            "ResourceConfig",
            "SpringBootServletInitializer",
            "ContextResolver",
            "AttributeConverter",
            "ExceptionMapper",
            "StdSerializer",
            "JsonSerializer",
            "StdDeserializer",
            "JsonDeserializer",
            "JsonbAdapter",
            "XmlAdapter",
            "ConstraintValidator");

    private final Java java;
    private final Calls calls;
    private final Set<TypeDeclaration<?>> data;

    /** @param data entities and types that go over the wire, by name: their methods are read where they are used */
    UnreadCode(Java java, Calls calls, Stream<String> data) {
        this.java = java;
        this.calls = calls;
        this.data = data.flatMap(name -> java.sources().type(name).stream())
                .flatMap(type -> java.hierarchy().withSupertypes(type).stream())
                .collect(Collectors.toSet());
    }

    void tell() {
        java.sources().types().stream()
                .filter(ClassOrInterfaceDeclaration.class::isInstance)
                .filter(type -> !data.contains(type))
                .forEach(this::tell);
    }

    private void tell(TypeDeclaration<?> type) {
        List<String> above = java.hierarchy().withSupertypes(type).stream()
                .flatMap(each -> java.hierarchy().supertypes(each).stream())
                .map(java.types()::of)
                .map(TypeRef::simpleName)
                .toList();
        boolean isElsewhere =
                above.stream().anyMatch(each -> READ_ELSEWHERE.contains(each) || each.endsWith("Exception"));
        List<MethodDeclaration> unread = new ArrayList<>(type.getMethods());
        unread.removeIf(method -> !isUnread(method));
        if (isElsewhere || unread.isEmpty()) {
            return;
        }
        String names = unread.stream()
                .map(method -> method.getNameAsString() + "()")
                .distinct()
                .collect(Collectors.joining(", "));
        java.problems()
                .warning(
                        "no endpoint was seen to come to " + names + " of " + type.getNameAsString()
                                + ": what the server, or a call that could not be followed, does there is not carried over",
                        Places.of(unread.get(0).getName()));
    }

    /** Whether all that a method does is to make an object, as locators of sub-resources do. */
    private static boolean makesOne(BlockStmt body) {
        return body.getStatements().size() == 1
                && body.getStatement(0) instanceof ReturnStmt end
                && end.getExpression().filter(Expression::isObjectCreationExpr).isPresent()
                && end.findAll(MethodCallExpr.class).isEmpty();
    }

    private boolean isUnread(MethodDeclaration method) {
        return method.getBody()
                        .filter(body -> body.getStatements().isNonEmpty() && !makesOne(body))
                        .isPresent()
                && !method.isPrivate()
                && !USUAL.contains(method.getNameAsString())
                && Accessors.propertyOfGetter(method).isEmpty()
                && Accessors.propertyOfSetter(method).isEmpty()
                && !calls.isRead(method);
    }
}
