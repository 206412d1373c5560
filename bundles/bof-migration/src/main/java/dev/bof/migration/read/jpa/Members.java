package dev.bof.migration.read.jpa;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Accessors;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Docs;
import dev.bof.migration.read.code.Hierarchy.Level;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the persistent members of a class, by field or property access. */
final class Members {
    private final Java java;
    private final Accessors accessors;

    Members(Java java) {
        this.java = java;
        accessors = new Accessors(java.annotations());
    }

    /** Whether JPA looks at getters in a whole line of classes: as the ids stand, or any mapping where there is no id. */
    boolean byProperty(List<Level> levels) {
        List<FieldDeclaration> fields = levels.stream()
                .flatMap(each -> each.type().getFields().stream())
                .toList();
        List<MethodDeclaration> methods = levels.stream()
                .flatMap(each -> each.type().getMethods().stream())
                .toList();
        if (fields.stream().anyMatch(this::isId)) {
            return false;
        }
        return methods.stream().anyMatch(this::isId)
                || fields.stream().noneMatch(this::isMapped) && methods.stream().anyMatch(this::isMapped);
    }

    private boolean isMapped(BodyDeclaration<?> member) {
        return java.annotations().all(member).stream()
                .filter(each -> !each.simpleName().startsWith("Pre")
                        && !each.simpleName().startsWith("Post"))
                .anyMatch(each -> Api.JPA.has(each.type().name()));
    }

    /** Whether JPA looks at the getters of one class of them: as it says itself, else as the others have it. */
    boolean byProperty(Level level, boolean otherwise) {
        TypeDeclaration<?> type = level.type();
        Optional<String> said = java.annotations().find(type, Api.JPA, "Access").map(each -> each.choice("value", ""));
        return said.map("PROPERTY"::equals).orElse(otherwise);
    }

    private boolean isId(BodyDeclaration<?> member) {
        return java.annotations().has(member, Api.JPA, "Id")
                || java.annotations().has(member, Api.JPA, "EmbeddedId");
    }

    /** The persistent members of one class, in their order. */
    List<Member> of(Level level, boolean byProperty) {
        return byProperty ? properties(level) : fields(level);
    }

    private List<Member> fields(Level level) {
        List<Member> members = new ArrayList<>();
        TypeDeclaration<?> type = level.type();
        for (FieldDeclaration field : type.getFields()) {
            if (!field.isStatic() && !field.isTransient() && !isTransient(field)) {
                field.getVariables().forEach(variable -> members.add(member(level, field, variable)));
            }
        }
        type.getMethods().stream()
                .filter(each -> saysAccess(each, "PROPERTY"))
                .flatMap(each -> property(level, each).stream())
                .forEach(members::add);
        return members;
    }

    private List<Member> properties(Level level) {
        TypeDeclaration<?> type = level.type();
        Stream<Member> properties = type.getMethods().stream()
                .filter(each -> !isTransient(each))
                .flatMap(each -> property(level, each).stream());
        Stream<Member> fields = type.getFields().stream()
                .filter(each -> saysAccess(each, "FIELD"))
                .flatMap(field -> field.getVariables().stream().map(variable -> member(level, field, variable)));
        return Stream.concat(properties, fields).toList();
    }

    /** A property is persistent with a setter only, but for ids and the like some leave it out. */
    private Optional<Member> property(Level level, MethodDeclaration getter) {
        TypeDeclaration<?> type = level.type();
        return Accessors.propertyOfGetter(getter)
                .filter(name -> accessors.setter(type, name).isPresent()
                        || getter.getAnnotations().stream()
                                .anyMatch(each -> Api.JPA.has(
                                        java.annotations().of(each).type().name())))
                .map(name -> {
                    List<BodyDeclaration<?>> all = new ArrayList<>(List.of(getter));
                    Optional<FieldDeclaration> field = type.getFieldByName(name);
                    field.ifPresent(all::add);
                    accessors.setter(type, name).ifPresent(all::add);
                    return new Member(
                            name,
                            level.bind(java.types().of(getter.getType())),
                            getter,
                            all,
                            field.map(each -> initial(each.getVariable(0))).orElse(""),
                            getter.getNameAsString(),
                            accessors
                                    .setter(type, name)
                                    .map(MethodDeclaration::getNameAsString)
                                    .orElse(""),
                            type.getFullyQualifiedName().orElse(""),
                            firstOf(Docs.of(getter), field.map(Docs::of).orElse("")),
                            Places.of(getter.getName()));
                });
    }

    private Member member(Level level, FieldDeclaration field, VariableDeclarator variable) {
        TypeDeclaration<?> type = level.type();
        String name = variable.getNameAsString();
        List<BodyDeclaration<?>> all = new ArrayList<>(List.of(field));
        accessors.getter(type, name).ifPresent(all::add);
        accessors.setter(type, name).ifPresent(all::add);
        TypeRef found = level.bind(java.types().of(variable.getType()));
        return new Member(
                name,
                found,
                field,
                all,
                initial(variable),
                accessors.getterName(type, field, variable),
                accessors.setterName(type, field, variable),
                type.getFullyQualifiedName().orElse(""),
                firstOf(
                        Docs.of(field),
                        accessors.getter(type, name).map(Docs::of).orElse("")),
                Places.of((Node) variable));
    }

    private static String initial(VariableDeclarator variable) {
        return variable.getInitializer().map(Code::text).orElse("");
    }

    private boolean saysAccess(BodyDeclaration<?> member, String access) {
        return java.annotations()
                .find(member, Api.JPA, "Access")
                .filter(each -> each.choice("value", "").equals(access))
                .isPresent();
    }

    private boolean isTransient(BodyDeclaration<?> member) {
        return java.annotations().has(member, Api.JPA, "Transient");
    }

    private static String firstOf(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
