package dev.bof.migration.read.json;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import dev.bof.migration.model.Property;
import dev.bof.migration.read.code.Accessors;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Docs;
import dev.bof.migration.read.code.Hierarchy.Level;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds the properties of a class, in the order in which Jackson writes them: those with a field first. */
final class PropertyReader {
    private final Java java;
    private final Accessors accessors;

    PropertyReader(Java java) {
        this.java = java;
        accessors = new Accessors(java.annotations());
    }

    List<Property> of(TypeDeclaration<?> type, Naming naming) {
        Map<String, PropertyDraft> drafts = new LinkedHashMap<>();
        if (type instanceof RecordDeclaration declared) {
            declared.getParameters().forEach(each -> component(declared, each, drafts));
            getters(new Level(type, Map.of()), drafts);
        } else {
            List<Level> levels = java.hierarchy().levels(type);
            levels.forEach(level -> fields(level, drafts));
            levels.forEach(level -> getters(level, drafts));
            levels.forEach(level -> setters(level, drafts));
            constructors(type, drafts);
        }
        String inclusion = inclusion(type);
        return drafts.values().stream()
                .map(each -> each.property(naming, inclusion))
                .filter(Objects::nonNull)
                .toList();
    }

    /** What a class, or one that it extends, says of all its properties. */
    private String inclusion(TypeDeclaration<?> type) {
        return java.hierarchy().withSupertypes(type).stream()
                .flatMap(each -> java.annotations().all(each).stream())
                .flatMap(each -> PropertyDraft.inclusion(each).stream())
                .findFirst()
                .orElse("");
    }

    private PropertyDraft draft(Map<String, PropertyDraft> drafts, String name) {
        return drafts.computeIfAbsent(name, key -> new PropertyDraft(java, key));
    }

    private void component(RecordDeclaration type, Parameter component, Map<String, PropertyDraft> drafts) {
        PropertyDraft draft = draft(drafts, component.getNameAsString());
        draft.type = java.types().of(component.getType());
        draft.readable = true;
        draft.writable = true;
        draft.place = Places.of(component.getName());
        draft.description = Docs.ofParameter(type, component.getNameAsString());
        draft.add(component);
        type.getMethodsByName(component.getNameAsString()).stream()
                .filter(each -> each.getParameters().isEmpty())
                .forEach(draft::add);
    }

    private void fields(Level level, Map<String, PropertyDraft> drafts) {
        for (FieldDeclaration field : level.type().getFields()) {
            if (!field.isStatic() && !field.isTransient()) {
                field.getVariables().forEach(variable -> field(level, field, variable, drafts));
            }
        }
    }

    private void field(
            Level level, FieldDeclaration field, VariableDeclarator variable, Map<String, PropertyDraft> drafts) {
        String getter = accessors.getterName(level.type(), field, variable);
        String setter = accessors.setterName(level.type(), field, variable);
        // a primitive boolean's getter names the property, whatever the field is called
        String name = getter.startsWith("is")
                ? Accessors.property(getter).orElse(variable.getNameAsString())
                : variable.getNameAsString();
        PropertyDraft draft = draft(drafts, name);
        draft.type = level.bind(java.types().of(variable.getType()));
        draft.place = Places.of(variable);
        draft.initial = variable.getInitializer()
                .filter(value -> !byBuilder(level.type()) || Accessors.isKnownToBuilder(field))
                .map(Code::text)
                .orElse("");
        draft.description = Docs.of(field);
        boolean visible = field.isPublic() || java.annotations().has(field, Api.JACKSON, "JsonProperty");
        draft.readable = visible || !getter.isEmpty();
        draft.writable = visible && !field.isFinal() || !setter.isEmpty() || byBuilder(level.type());
        draft.add(field);
    }

    /** Lombok's builders and constructors let Jackson write where it is told so. */
    private boolean byBuilder(TypeDeclaration<?> type) {
        return java.annotations().has(type, Api.LOMBOK, "Jacksonized")
                || java.annotations().all(type).stream()
                        .filter(each -> each.is(Api.JACKSON, "JsonDeserialize"))
                        .anyMatch(each -> each.has("builder"));
    }

    private void getters(Level level, Map<String, PropertyDraft> drafts) {
        for (MethodDeclaration method : level.type().getMethods()) {
            Optional<String> name = Readers.property(method, java.annotations());
            if (name.isPresent()) {
                PropertyDraft draft = draft(drafts, name.get());
                draft.readable = true;
                complete(draft, level, method, method.getType());
            }
        }
    }

    private void setters(Level level, Map<String, PropertyDraft> drafts) {
        for (MethodDeclaration method : level.type().getMethods()) {
            Optional<String> name = Accessors.propertyOfSetter(method);
            boolean said = java.annotations().has(method, Api.JACKSON, "JsonProperty");
            if (name.isPresent() && (method.isPublic() || said)) {
                PropertyDraft draft = draft(drafts, name.get());
                draft.writable = true;
                draft.add(method.getParameter(0));
                complete(draft, level, method, method.getParameter(0).getType());
            }
        }
    }

    private void complete(
            PropertyDraft draft, Level level, MethodDeclaration method, com.github.javaparser.ast.type.Type type) {
        if (draft.type == null) {
            draft.type = level.bind(java.types().of(type));
            draft.place = Places.of(method.getName());
        }
        if (draft.description.isEmpty()) {
            draft.description = Docs.of(method);
        }
        draft.add(method);
    }

    /** A constructor that JSON is given to: the one that says so, or the only one that has parameters. */
    private void constructors(TypeDeclaration<?> type, Map<String, PropertyDraft> drafts) {
        List<ConstructorDeclaration> all = type.getConstructors();
        Optional<ConstructorDeclaration> creator = all.stream()
                .filter(each -> java.annotations().has((BodyDeclaration<?>) each, Api.JACKSON, "JsonCreator")
                        || each.getParameters().stream()
                                .anyMatch(one -> java.annotations().has(one, Api.JACKSON, "JsonProperty")))
                .findFirst();
        creator.ifPresent(found -> found.getParameters().forEach(parameter -> {
            PropertyDraft draft = draft(drafts, parameter.getNameAsString());
            draft.writable = true;
            if (draft.type == null) {
                draft.type = java.types().of(parameter.getType());
                draft.place = Places.of(parameter.getName());
            }
            draft.add(parameter);
        }));
    }
}
