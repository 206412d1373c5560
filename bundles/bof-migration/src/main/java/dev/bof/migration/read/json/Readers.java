package dev.bof.migration.read.json;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.bof.migration.read.code.Accessors;
import dev.bof.migration.read.code.Annotations;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Hierarchy;
import java.util.Optional;

/** Methods whose values are written into JSON. */
public final class Readers {
    private Readers() {}

    /** The method of a class, or of one above it, that gives the value of a property. */
    public static Optional<MethodDeclaration> of(
            TypeDeclaration<?> type, String property, Hierarchy hierarchy, Annotations annotations) {
        return hierarchy.withSupertypes(type).stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(each ->
                        property(each, annotations).filter(property::equals).isPresent())
                .findFirst();
    }

    /** The property that a method gives the value of: by its name where it is a getter, else where an annotation says so. */
    static Optional<String> property(MethodDeclaration method, Annotations annotations) {
        boolean said = annotations.has(method, Api.JACKSON, "JsonProperty")
                || annotations.has(method, Api.JACKSON, "JsonGetter")
                || annotations.has(method, Api.JSONB, "JsonbProperty");
        Optional<String> getter = Accessors.propertyOfGetter(method);
        if (getter.isPresent()) {
            return getter.filter(name -> said || method.isPublic());
        }
        boolean gives = said
                && !method.isStatic()
                && method.getParameters().isEmpty()
                && !method.getType().isVoidType();
        return gives ? Optional.of(method.getNameAsString()) : Optional.empty();
    }
}
