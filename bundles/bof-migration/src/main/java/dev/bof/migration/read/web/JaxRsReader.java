package dev.bof.migration.read.web;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.RequestBody;
import dev.bof.migration.model.ResourceModel.FrontEnd;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Annotation;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Docs;
import dev.bof.migration.read.code.Hierarchy.Level;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import dev.bof.migration.read.source.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** JAX-RS: resource classes, what they inherit, and sub-resources. */
public final class JaxRsReader implements FrontEndReader {
    /** Sub-resources in sub-resources: more only where they lead back to themselves. */
    private static final int DEEPEST = 4;

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");
    private static final Set<String> NO_BODY = Set.of(
            "UriInfo",
            "HttpHeaders",
            "SecurityContext",
            "Request",
            "AsyncResponse",
            "HttpServletRequest",
            "HttpServletResponse",
            "ServletContext",
            "SseEventSink",
            "Sse");

    private final Java java;
    private final String root;
    private final Optional<String> resources;
    private final JaxRsParameters parameters;
    private final Roles roles;

    public JaxRsReader(Java java, Settings settings) {
        this.java = java;
        root = settings.of("quarkus.http.root-path").orElse("");
        resources = settings.of("quarkus.rest.path").or(() -> settings.of("quarkus.resteasy.path"));
        parameters = new JaxRsParameters(java);
        roles = new Roles(java.annotations());
    }

    /** Quarkus has a path before all that it answers, and one before its resources where no class says that. */
    @Override
    public String applicationPath() {
        return java.sources().types().stream()
                .flatMap(each -> java.annotations().find(each, Api.JAX_RS, "ApplicationPath").stream())
                .map(each -> each.text("value"))
                .findFirst()
                .or(() -> resources)
                .map(path -> PathTemplate.of(root, path).text())
                .orElseGet(() -> PathTemplate.of(root).text());
    }

    @Override
    public List<Route> routes() {
        List<Route> found = new ArrayList<>();
        for (TypeDeclaration<?> type : java.sources().types()) {
            if (isConcrete(type)) {
                path(type).ifPresent(path -> collect(type, type, path, List.of(), 0, found));
            }
        }
        return found;
    }

    /** The path of a class, by itself or by what it extends or implements. */
    private Optional<String> path(TypeDeclaration<?> type) {
        return java.hierarchy().withSupertypes(type).stream()
                .flatMap(each -> java.annotations().find(each, Api.JAX_RS, "Path").stream())
                .map(each -> each.text("value"))
                .findFirst();
    }

    /** An interface answers by the classes that implement it, or by a proxy where the sources have none. */
    private boolean isConcrete(TypeDeclaration<?> type) {
        if (!(type instanceof ClassOrInterfaceDeclaration declared)) {
            return false;
        }
        boolean client = java.annotations().all(type).stream()
                .anyMatch(each -> each.simpleName().equals("RegisterRestClient"));
        return !client
                && (!declared.isAbstract() && !declared.isInterface()
                        || java.hierarchy().subtypes(type).isEmpty());
    }

    private void collect(
            TypeDeclaration<?> root,
            TypeDeclaration<?> type,
            String path,
            List<Parameter> inherited,
            int depth,
            List<Route> found) {
        PathTemplate base = PathTemplate.of(path);
        List<Parameter> outer = new ArrayList<>(inherited);
        outer.addAll(parameters.ofClass(type, base.patterns()));
        for (Map.Entry<MethodDeclaration, Level> each : methods(type).entrySet()) {
            MethodDeclaration annotated = annotated(each.getKey(), type);
            List<Annotation> all = java.annotations().all(annotated);
            Optional<String> httpMethod = httpMethod(all);
            Optional<String> own = all.stream()
                    .filter(one -> one.is(Api.JAX_RS, "Path"))
                    .map(one -> one.text("value"))
                    .findFirst();
            PathTemplate whole = PathTemplate.of(path, own.orElse(""));
            List<Parameter> taken = new ArrayList<>(outer);
            taken.addAll(parameters.of(annotated, each.getValue(), whole));
            if (httpMethod.isPresent()) {
                found.add(route(root, type, each.getValue(), each.getKey(), annotated, httpMethod.get(), whole, taken));
            } else if (own.isPresent()) {
                locate(root, each.getKey(), each.getValue(), whole.text(), taken, depth, found);
            }
        }
    }

    private void locate(
            TypeDeclaration<?> root,
            MethodDeclaration locator,
            Level level,
            String path,
            List<Parameter> taken,
            int depth,
            List<Route> found) {
        Optional<TypeDeclaration<?>> target = located(locator, level);
        if (target.isEmpty() || depth == DEEPEST) {
            java.problems()
                    .warning(
                            "leads to a sub-resource that could not be told: its endpoints are missing",
                            Places.of(locator.getName()));
            return;
        }
        collect(root, target.get(), path, taken, depth + 1, found);
    }

    private Optional<TypeDeclaration<?>> located(MethodDeclaration locator, Level level) {
        TypeRef type = level.bind(java.types().of(locator.getType()));
        TypeRef meant =
                type.name().equals("java.lang.Class") && !type.arguments().isEmpty()
                        ? type.arguments().get(0)
                        : type;
        return java.sources()
                .type(meant.name())
                .filter(this::isConcrete)
                .or(() -> locator.findAll(ReturnStmt.class).stream()
                        .flatMap(each -> each.getExpression().stream())
                        .filter(ObjectCreationExpr.class::isInstance)
                        .map(each -> java.types()
                                .of(((ObjectCreationExpr) each).getType())
                                .name())
                        .findFirst()
                        .flatMap(java.sources()::type));
    }

    /** All methods of a class, those it inherits too, each by its lowest body. */
    private Map<MethodDeclaration, Level> methods(TypeDeclaration<?> type) {
        Map<String, MethodDeclaration> bySignature = new LinkedHashMap<>();
        Map<MethodDeclaration, Level> levels = new LinkedHashMap<>();
        for (Level level : java.hierarchy().levels(type)) {
            for (MethodDeclaration method : level.type().getMethods()) {
                String signature =
                        method.getNameAsString() + "/" + method.getParameters().size() + httpMethod(method);
                MethodDeclaration overridden = bySignature.put(signature, method);
                if (overridden != null) {
                    levels.remove(overridden);
                }
                levels.put(method, level);
            }
        }
        return levels;
    }

    /** Methods of one name that answer different requests are no overrides of each other. */
    private String httpMethod(MethodDeclaration method) {
        List<Annotation> all = java.annotations().all(method);
        return httpMethod(all).orElse("")
                + all.stream()
                        .filter(each -> each.is(Api.JAX_RS, "Path"))
                        .map(each -> each.text("value"))
                        .findFirst()
                        .orElse("");
    }

    /** Whether a class extends the one that has a method: what it says of a method is said of its own. */
    private boolean isBelow(TypeDeclaration<?> type, MethodDeclaration method) {
        return Code.enclosingType(method)
                .filter(owner ->
                        owner != type && java.hierarchy().withSupertypes(type).contains(owner))
                .isPresent();
    }

    /** The method that carries the annotations: the method itself, else the one that it implements or overrides. */
    private MethodDeclaration annotated(MethodDeclaration method, TypeDeclaration<?> type) {
        if (isAnnotated(method)) {
            return method;
        }
        return java.hierarchy().withSupertypes(type).stream()
                .filter(each -> !isBelow(each, method))
                .flatMap(each -> each.getMethodsByName(method.getNameAsString()).stream())
                .filter(each ->
                        each.getParameters().size() == method.getParameters().size())
                .filter(this::isAnnotated)
                .findFirst()
                .orElse(method);
    }

    private boolean isAnnotated(MethodDeclaration method) {
        return java.annotations().all(method).stream()
                .anyMatch(each -> Api.JAX_RS.has(each.type().name()));
    }

    private static Optional<String> httpMethod(List<Annotation> all) {
        return all.stream()
                .filter(each -> METHODS.contains(each.simpleName()) && each.is(Api.JAX_RS, each.simpleName()))
                .map(Annotation::simpleName)
                .findFirst()
                .or(() -> all.stream()
                        .filter(each -> each.is(Api.JAX_RS, "HttpMethod"))
                        .map(each -> each.text("value"))
                        .findFirst());
    }

    private Route route(
            TypeDeclaration<?> root,
            TypeDeclaration<?> resource,
            Level level,
            MethodDeclaration method,
            MethodDeclaration annotated,
            String httpMethod,
            PathTemplate path,
            List<Parameter> taken) {
        TypeDeclaration<?> type = level.type();
        return new Route(
                FrontEnd.JAX_RS,
                root,
                resource,
                level,
                method,
                httpMethod,
                path.text().isEmpty() ? "/" : path.text(),
                taken,
                body(annotated, level, path),
                level.bind(java.types().of(method.getType())),
                java.annotations()
                        .find(annotated, Api.RESTEASY, "ResponseStatus")
                        .map(each -> each.number("value"))
                        .orElse(0),
                mediaTypes(annotated, type, "Consumes"),
                mediaTypes(annotated, type, "Produces"),
                roles.of(annotated, type),
                method.getAnnotationByName("Deprecated").isPresent(),
                description(annotated));
    }

    private String description(MethodDeclaration method) {
        String comment = Docs.of(method);
        return comment.isEmpty()
                ? java.annotations()
                        .find(method, Api.OPEN_API, "Operation")
                        .map(each -> each.text("summary", "description"))
                        .orElse("")
                : comment;
    }

    private List<String> mediaTypes(MethodDeclaration method, TypeDeclaration<?> type, String annotation) {
        return java.annotations()
                .find(method, Api.JAX_RS, annotation)
                .or(() -> java.hierarchy().withSupertypes(type).stream()
                        .flatMap(each -> java.annotations().find(each, Api.JAX_RS, annotation).stream())
                        .findFirst())
                .map(each -> each.texts("value").stream().map(MediaTypes::text).toList())
                .orElse(List.of());
    }

    private RequestBody body(MethodDeclaration method, Level level, PathTemplate path) {
        for (var each : method.getParameters()) {
            List<Annotation> all = java.annotations().all(each);
            boolean taken = all.isEmpty() && path.has(each.getNameAsString())
                    || all.stream()
                            .map(one -> one.type().name())
                            .anyMatch(one -> Api.JAX_RS.has(one) || Api.RESTEASY.has(one));
            TypeRef type = level.bind(java.types().of(each.getType()));
            if (!taken && !NO_BODY.contains(type.simpleName())) {
                boolean validated =
                        all.stream().anyMatch(one -> one.simpleName().equals("Valid"));
                boolean required = all.stream().anyMatch(one -> one.is(Api.VALIDATION, "NotNull"));
                return new RequestBody(type, each.getNameAsString(), validated, required, Places.of(each.getName()));
            }
        }
        return null;
    }
}
