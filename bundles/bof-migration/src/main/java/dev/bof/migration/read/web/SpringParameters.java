package dev.bof.migration.read.web;

import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.bof.migration.model.JsonSettings;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.Parameter.In;
import dev.bof.migration.model.Parameter.Meaning;
import dev.bof.migration.model.RequestBody;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.model.TypeRef.Origin;
import dev.bof.migration.read.code.Annotation;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Constraints;
import dev.bof.migration.read.code.Docs;
import dev.bof.migration.read.code.Hierarchy.Level;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.json.TransferTypeReader;
import dev.bof.migration.read.source.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the parameters of Spring MVC methods, page requests and parameter objects too. */
final class SpringParameters {
    private static final Map<String, In> PLACES = Map.of(
            "PathVariable", In.PATH,
            "RequestParam", In.QUERY,
            "RequestHeader", In.HEADER,
            "CookieValue", In.COOKIE,
            "MatrixVariable", In.MATRIX);
    private static final Set<String> NOT_FROM_CLIENTS = Set.of(
            "HttpServletRequest",
            "HttpServletResponse",
            "UriComponentsBuilder",
            "BindingResult",
            "Errors",
            "Principal",
            "Authentication",
            "Locale",
            "WebRequest",
            "NativeWebRequest",
            "Model",
            "HttpHeaders",
            "HttpSession",
            "ServletUriComponentsBuilder",
            "HttpMethod",
            "TimeZone",
            "ZoneId");
    private static final TypeRef NUMBER = TypeRef.of("int", Origin.LANGUAGE);
    private static final TypeRef TEXT = TypeRef.of("java.lang.String", Origin.PLATFORM);

    private final Java java;
    private final Constraints constraints;

    SpringParameters(Java java) {
        this.java = java;
        constraints = new Constraints(java);
    }

    List<Parameter> of(MethodDeclaration method, Level level, Map<String, String> patterns) {
        List<Parameter> found = new ArrayList<>();
        for (var each : method.getParameters()) {
            TypeRef type = level.bind(java.types().of(each.getType()));
            Optional<Annotation> said = java.annotations().all(each).stream()
                    .filter(one -> PLACES.containsKey(one.simpleName()) && one.is(Api.SPRING_WEB, one.simpleName()))
                    .findFirst();
            if (said.isPresent()) {
                found.add(annotated(method, each, said.get(), type, patterns));
            } else if (type.simpleName().equals("Pageable")) {
                found.addAll(pageRequest(each));
            } else if (!isBody(each) && !NOT_FROM_CLIENTS.contains(type.simpleName())) {
                found.addAll(unsaid(each, type));
            }
        }
        return found;
    }

    RequestBody body(MethodDeclaration method, Level level) {
        for (var each : method.getParameters()) {
            Optional<Annotation> said = java.annotations().find(each, Api.SPRING_WEB, "RequestBody");
            if (said.isPresent()) {
                boolean validated = java.annotations().all(each).stream()
                        .anyMatch(one -> one.simpleName().equals("Valid")
                                || one.simpleName().equals("Validated"));
                return new RequestBody(
                        level.bind(java.types().of(each.getType())),
                        each.getNameAsString(),
                        validated,
                        said.get().flag("required", true),
                        Places.of(each.getName()));
            }
        }
        return null;
    }

    private boolean isBody(com.github.javaparser.ast.body.Parameter parameter) {
        return java.annotations().has(parameter, Api.SPRING_WEB, "RequestBody")
                || java.annotations().has(parameter, Api.SPRING_WEB, "RequestPart")
                || java.annotations().has(parameter, Api.SPRING_WEB, "AuthenticationPrincipal");
    }

    private Parameter annotated(
            MethodDeclaration method,
            com.github.javaparser.ast.body.Parameter parameter,
            Annotation said,
            TypeRef type,
            Map<String, String> patterns) {
        String javaName = parameter.getNameAsString();
        String name = said.text("value", "name").isEmpty() ? javaName : said.text("value", "name");
        boolean optional = type.name().equals("java.util.Optional");
        String initial = said.has("defaultValue") ? said.text("defaultValue") : null;
        return parameter(
                name,
                PLACES.get(said.simpleName()),
                parameter,
                optional ? type.arguments().get(0) : type,
                initial,
                said.flag("required", true) && initial == null && !optional,
                patterns.getOrDefault(name, ""),
                Docs.ofParameter(method, javaName));
    }

    private Parameter parameter(
            String name,
            In in,
            com.github.javaparser.ast.body.Parameter parameter,
            TypeRef type,
            String initial,
            boolean required,
            String pattern,
            String description) {
        return new Parameter(
                name,
                in,
                parameter.getNameAsString(),
                type,
                initial,
                required,
                pattern,
                constraints.of(List.of(parameter)),
                Meaning.OTHER,
                null,
                description,
                Places.of(parameter.getName()));
    }

    /** Spring Data's: pages from 0, of 20; of 10 where an annotation says defaults, but no size. */
    private List<Parameter> pageRequest(com.github.javaparser.ast.body.Parameter parameter) {
        Optional<Annotation> defaults = java.annotations().find(parameter, Api.SPRING_DATA, "PageableDefault");
        String size = defaults.isPresent() ? size(defaults.get()) : "20";
        String sort = defaults.map(each -> each.text("sort"))
                .filter(each -> !each.isEmpty())
                .orElse(null);
        boolean descending =
                defaults.map(each -> each.choice("direction", "ASC")).orElse("").equals("DESC");
        return List.of(
                parameter("page", In.QUERY, parameter, NUMBER, "0", false, "", "")
                        .withMeaning(Meaning.PAGE, null),
                parameter("size", In.QUERY, parameter, NUMBER, size, false, "", "")
                        .withMeaning(Meaning.PAGE_SIZE, null),
                parameter("sort", In.QUERY, parameter, TEXT, descending ? sort + ",desc" : sort, false, "", "")
                        .withMeaning(Meaning.SORT, null));
    }

    /** The size of pages that an annotation says; null where it cannot be read. */
    private static String size(Annotation defaults) {
        String name = defaults.has("size") ? "size" : "value";
        Integer said = defaults.number(name);
        return said != null ? said.toString() : defaults.has(name) ? null : "10";
    }

    /** Without an annotation: a simple value is a parameter, an object takes one for each of its properties. */
    private List<Parameter> unsaid(com.github.javaparser.ast.body.Parameter parameter, TypeRef type) {
        Optional<TypeDeclaration<?>> declared = java.sources().type(type.name());
        if (declared.isPresent() && !(declared.get() instanceof EnumDeclaration)) {
            return new TransferTypeReader(java, JsonSettings.UNSAID)
                    .type(type.name()).stream()
                            .flatMap(found -> found.properties().stream())
                            .filter(each -> each.writable())
                            .map(each -> new Parameter(
                                    each.name(),
                                    In.QUERY,
                                    each.name(),
                                    each.type(),
                                    null,
                                    false,
                                    "",
                                    each.constraints(),
                                    Meaning.OTHER,
                                    null,
                                    each.description(),
                                    each.place()))
                            .toList();
        }
        return type.origin() == Origin.LIBRARY
                ? List.of()
                : List.of(parameter(parameter.getNameAsString(), In.QUERY, parameter, type, null, false, "", ""));
    }
}
