package dev.bof.migration.read.web;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.Parameter.In;
import dev.bof.migration.model.Parameter.Meaning;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Accessors;
import dev.bof.migration.read.code.Annotation;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Constraints;
import dev.bof.migration.read.code.Docs;
import dev.bof.migration.read.code.Hierarchy.Level;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the parameters of JAX-RS methods: their own, those of parameter classes, and fields of the resource. */
final class JaxRsParameters {
    private static final Map<String, In> PLACES = Map.of(
            "PathParam", In.PATH,
            "QueryParam", In.QUERY,
            "HeaderParam", In.HEADER,
            "CookieParam", In.COOKIE,
            "FormParam", In.FORM,
            "MatrixParam", In.MATRIX);
    /** RESTEasy's own, whose names are those of the parameters where nothing is said. */
    private static final Map<String, In> SHORT_PLACES = Map.of(
            "RestPath", In.PATH,
            "RestQuery", In.QUERY,
            "RestHeader", In.HEADER,
            "RestCookie", In.COOKIE,
            "RestForm", In.FORM,
            "RestMatrix", In.MATRIX);

    private final Java java;
    private final Constraints constraints;

    JaxRsParameters(Java java) {
        this.java = java;
        constraints = new Constraints(java);
    }

    /** The parameters of a method; one without an annotation is the body and not among them. */
    List<Parameter> of(MethodDeclaration annotated, Level level, PathTemplate path) {
        Map<String, String> patterns = path.patterns();
        List<Parameter> found = new ArrayList<>();
        for (var each : annotated.getParameters()) {
            TypeRef type = level.bind(java.types().of(each.getType()));
            if (java.annotations().has(each, Api.JAX_RS, "BeanParam")) {
                found.addAll(ofClass(type, patterns));
            } else if (path.has(each.getNameAsString()) && each.getAnnotations().isEmpty()) {
                found.add(ofPath(each, type, patterns));
            } else {
                parameter(each, each.getNameAsString(), type, each, patterns)
                        .map(one -> described(one, Docs.ofParameter(annotated, each.getNameAsString())))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** RESTEasy takes a parameter that is called like a variable of the path for that variable. */
    private Parameter ofPath(
            com.github.javaparser.ast.body.Parameter parameter, TypeRef type, Map<String, String> patterns) {
        String name = parameter.getNameAsString();
        return new Parameter(
                name,
                In.PATH,
                name,
                type,
                null,
                true,
                patterns.getOrDefault(name, ""),
                List.of(),
                Meaning.OTHER,
                null,
                "",
                Places.of(parameter.getName()));
    }

    /** Those that a class takes into its fields: a parameter class, or a resource made for each request. */
    List<Parameter> ofClass(TypeRef type, Map<String, String> patterns) {
        return java.sources()
                .type(type.name())
                .map(declared -> ofClass(declared, patterns))
                .orElseGet(List::of);
    }

    List<Parameter> ofClass(TypeDeclaration<?> type, Map<String, String> patterns) {
        List<Parameter> found = new ArrayList<>();
        if (type instanceof RecordDeclaration declared) {
            declared.getParameters().forEach(each -> parameter(
                            each, each.getNameAsString(), java.types().of(each.getType()), each, patterns)
                    .ifPresent(found::add));
        }
        for (Level level : java.hierarchy().levels(type)) {
            for (BodyDeclaration<?> member : level.type().getMembers()) {
                ofMember(member, level, patterns).ifPresent(found::add);
            }
        }
        type.getConstructors()
                .forEach(constructor -> constructor.getParameters().forEach(each -> parameter(
                                each, each.getNameAsString(), java.types().of(each.getType()), each, patterns)
                        .filter(one ->
                                found.stream().noneMatch(other -> other.name().equals(one.name())))
                        .ifPresent(found::add)));
        return found;
    }

    private Optional<Parameter> ofMember(BodyDeclaration<?> member, Level level, Map<String, String> patterns) {
        if (member instanceof FieldDeclaration field) {
            var variable = field.getVariable(0);
            return parameter(
                            field,
                            variable.getNameAsString(),
                            level.bind(java.types().of(variable.getType())),
                            variable,
                            patterns)
                    .map(each -> described(each, Docs.of(field)));
        }
        if (member instanceof MethodDeclaration method && method.getParameters().size() == 1) {
            return parameter(
                    method,
                    Accessors.propertyOfSetter(method).orElse(method.getNameAsString()),
                    level.bind(java.types().of(method.getParameter(0).getType())),
                    method,
                    patterns);
        }
        return Optional.empty();
    }

    private Optional<Parameter> parameter(
            NodeWithAnnotations<?> node, String javaName, TypeRef type, Node at, Map<String, String> patterns) {
        for (Annotation each : java.annotations().all(node)) {
            In in = in(each);
            if (in != null) {
                String name = each.text("value").isEmpty() ? javaName : each.text("value");
                String initial = java.annotations()
                        .find(node, Api.JAX_RS, "DefaultValue")
                        .map(found -> found.text("value"))
                        .orElse(null);
                return Optional.of(new Parameter(
                        name,
                        in,
                        javaName,
                        type,
                        initial,
                        in == In.PATH,
                        patterns.getOrDefault(name, ""),
                        constraints.of(List.of(node)),
                        Meaning.OTHER,
                        null,
                        openApi(node),
                        Places.of(at)));
            }
        }
        return Optional.empty();
    }

    private static In in(Annotation annotation) {
        String name = annotation.simpleName();
        return annotation.is(Api.JAX_RS, name)
                ? PLACES.get(name)
                : annotation.is(Api.RESTEASY, name) ? SHORT_PLACES.get(name) : null;
    }

    private String openApi(NodeWithAnnotations<?> node) {
        return java.annotations()
                .find(node, Api.OPEN_API, "Parameter")
                .map(each -> each.text("description"))
                .orElse("");
    }

    private static Parameter described(Parameter parameter, String description) {
        return parameter.description().isEmpty() && !description.isEmpty()
                ? new Parameter(
                        parameter.name(),
                        parameter.in(),
                        parameter.javaName(),
                        parameter.type(),
                        parameter.defaultValue(),
                        parameter.required(),
                        parameter.pattern(),
                        parameter.constraints(),
                        parameter.meaning(),
                        parameter.filter(),
                        description,
                        parameter.place())
                : parameter;
    }
}
