package dev.bof.migration.read.web;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.bof.migration.model.ResourceModel.FrontEnd;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Annotation;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Docs;
import dev.bof.migration.read.code.Hierarchy.Level;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Spring MVC: controllers and what they inherit. */
public final class SpringReader implements FrontEndReader {
    private static final Map<String, String> MAPPINGS = Map.of(
            "GetMapping", "GET",
            "PostMapping", "POST",
            "PutMapping", "PUT",
            "DeleteMapping", "DELETE",
            "PatchMapping", "PATCH");

    private final Java java;
    private final String contextPath;
    private final SpringParameters parameters;
    private final Roles roles;

    /** @param contextPath as Spring's properties say it, or empty */
    public SpringReader(Java java, String contextPath) {
        this.java = java;
        this.contextPath = contextPath;
        parameters = new SpringParameters(java);
        roles = new Roles(java.annotations());
    }

    @Override
    public String applicationPath() {
        return PathTemplate.of(contextPath).text();
    }

    @Override
    public List<Route> routes() {
        List<Route> found = new ArrayList<>();
        for (TypeDeclaration<?> type : java.sources().types()) {
            if (isController(type)) {
                collect(type, found);
            }
        }
        return found;
    }

    private boolean isController(TypeDeclaration<?> type) {
        boolean concrete = type instanceof ClassOrInterfaceDeclaration declared
                && !declared.isInterface()
                && !declared.isAbstract();
        boolean rest = java.annotations().has(type, Api.SPRING_WEB, "RestController");
        boolean answering = java.annotations().has(type, Api.SPRING, "Controller")
                && (java.annotations().has(type, Api.SPRING_WEB, "ResponseBody")
                        || type.getMethods().stream()
                                .anyMatch(each -> java.annotations().has(each, Api.SPRING_WEB, "ResponseBody")));
        return concrete && (rest || answering);
    }

    private void collect(TypeDeclaration<?> type, List<Route> found) {
        String base = java.hierarchy().withSupertypes(type).stream()
                .flatMap(each -> java.annotations().find(each, Api.SPRING_WEB, "RequestMapping").stream())
                .map(each -> first(each, type))
                .findFirst()
                .orElse("");
        for (Map.Entry<MethodDeclaration, Level> each : methods(type).entrySet()) {
            MethodDeclaration annotated = annotated(each.getKey(), type);
            Optional<Annotation> mapping = mapping(annotated);
            if (mapping.isPresent()) {
                for (String httpMethod : httpMethods(mapping.get())) {
                    found.add(route(type, each.getValue(), each.getKey(), annotated, mapping.get(), httpMethod, base));
                }
            } else {
                reportUnknown(each.getKey(), type);
            }
        }
    }

    /** What overrides a method that nobody can see may well answer requests. */
    private void reportUnknown(MethodDeclaration method, TypeDeclaration<?> type) {
        boolean foreign = java.hierarchy().supertypes(type).stream()
                .anyMatch(each ->
                        java.sources().type(java.types().of(each).name()).isEmpty());
        if (foreign
                && method.isPublic()
                && method.getAnnotationByName("Override").isPresent()) {
            java.problems()
                    .warning(
                            method.getNameAsString()
                                    + " may answer requests: it overrides a method of a class that is not in the sources",
                            Places.of(method.getName()));
        }
    }

    private String first(Annotation mapping, TypeDeclaration<?> type) {
        List<String> paths = mapping.has("value") ? mapping.texts("value") : mapping.texts("path");
        if (paths.size() > 1) {
            java.problems()
                    .note(
                            "has several paths " + paths + "; endpoints stand below the first",
                            Places.of(type.getName()));
        }
        return paths.isEmpty() ? "" : paths.get(0);
    }

    private Map<MethodDeclaration, Level> methods(TypeDeclaration<?> type) {
        Map<String, MethodDeclaration> bySignature = new LinkedHashMap<>();
        Map<MethodDeclaration, Level> levels = new LinkedHashMap<>();
        for (Level level : java.hierarchy().levels(type)) {
            for (MethodDeclaration method : level.type().getMethods()) {
                String signature = method.getNameAsString()
                        + method.getParameters().stream()
                                .map(each -> level.bind(java.types().of(each.getType()))
                                        .toString())
                                .toList();
                MethodDeclaration overridden = bySignature.put(signature, method);
                if (overridden != null) {
                    levels.remove(overridden);
                }
                levels.put(method, level);
            }
        }
        return levels;
    }

    private MethodDeclaration annotated(MethodDeclaration method, TypeDeclaration<?> type) {
        if (mapping(method).isPresent()) {
            return method;
        }
        return java.hierarchy().withSupertypes(type).stream()
                .flatMap(each -> each.getMethodsByName(method.getNameAsString()).stream())
                .filter(each ->
                        each.getParameters().size() == method.getParameters().size())
                .filter(each -> mapping(each).isPresent())
                .findFirst()
                .orElse(method);
    }

    private Optional<Annotation> mapping(MethodDeclaration method) {
        return java.annotations().all(method).stream()
                .filter(each -> (MAPPINGS.containsKey(each.simpleName())
                                || each.simpleName().equals("RequestMapping"))
                        && each.is(Api.SPRING_WEB, each.simpleName()))
                .findFirst();
    }

    private static List<String> httpMethods(Annotation mapping) {
        String fixed = MAPPINGS.get(mapping.simpleName());
        if (fixed != null) {
            return List.of(fixed);
        }
        List<String> said = mapping.choices("method");
        return said.isEmpty() ? List.of("GET") : said;
    }

    private Route route(
            TypeDeclaration<?> root,
            Level level,
            MethodDeclaration method,
            MethodDeclaration annotated,
            Annotation mapping,
            String httpMethod,
            String base) {
        PathTemplate path = PathTemplate.of(base, first(mapping, level.type()));
        TypeRef returns = level.bind(java.types().of(method.getType()));
        return new Route(
                FrontEnd.SPRING_MVC,
                root,
                root,
                level,
                method,
                httpMethod,
                path.text().isEmpty() ? "/" : path.text(),
                parameters.of(annotated, level, path.patterns()),
                parameters.body(annotated, level),
                returns,
                status(annotated),
                mapping.texts("consumes").stream().map(MediaTypes::text).toList(),
                mapping.texts("produces").stream().map(MediaTypes::text).toList(),
                roles.of(annotated, root),
                method.getAnnotationByName("Deprecated").isPresent(),
                Docs.of(annotated));
    }

    private int status(MethodDeclaration method) {
        return java.annotations()
                .find(method, Api.SPRING_WEB, "ResponseStatus")
                .map(each -> HttpStatuses.of(each.choice("value", each.choice("code", ""))))
                .orElse(0);
    }
}
