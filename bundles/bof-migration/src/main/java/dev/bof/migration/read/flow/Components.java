package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.bof.migration.model.ComponentModel;
import dev.bof.migration.model.ComponentModel.Injection;
import dev.bof.migration.model.ComponentModel.Kind;
import dev.bof.migration.model.ComponentModel.Style;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Annotation;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Docs;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the classes that do something, and how they come to what they need. */
final class Components {
    private static final Set<String> NAMES =
            Set.of("Service", "Repository", "Dao", "DAO", "Bean", "Facade", "Manager", "Mapper", "Store", "Client");
    private static final Set<String> INJECTING =
            Set.of("Inject", "Autowired", "EJB", "PersistenceContext", "PersistenceUnit", "Resource", "Reference");

    private final Java java;

    private Components(Java java) {
        this.java = java;
    }

    /** Whether a class is a component: by an annotation, or by its name. */
    static boolean isOne(Java java, TypeDeclaration<?> type) {
        return new Components(java).style(type) != Style.PLAIN || isNamed(type);
    }

    static List<ComponentModel> read(Java java) {
        Components components = new Components(java);
        List<ComponentModel> found = new ArrayList<>();
        for (TypeDeclaration<?> type : java.sources().types()) {
            Kind kind = components.kind(type);
            boolean declared = type instanceof ClassOrInterfaceDeclaration && (kind != Kind.OTHER || isOne(java, type));
            if (declared) {
                found.add(components.model(type, kind));
            }
        }
        return found;
    }

    private static boolean isNamed(TypeDeclaration<?> type) {
        String name = type.getNameAsString();
        return type instanceof ClassOrInterfaceDeclaration
                && NAMES.stream().anyMatch(each -> name.endsWith(each) || name.endsWith(each + "Impl"));
    }

    private ComponentModel model(TypeDeclaration<?> type, Kind kind) {
        List<TypeRef> byConstructor = new ArrayList<>();
        type.getConstructors().stream()
                .max((one, other) ->
                        one.getParameters().size() - other.getParameters().size())
                .ifPresent(each -> each.getParameters()
                        .forEach(one -> byConstructor.add(java.types().of(one.getType()))));
        if (byConstructor.isEmpty() && isLombokInjected(type)) {
            type.getFields().stream()
                    .filter(each -> each.isFinal() && !each.isStatic())
                    .forEach(each -> byConstructor.add(java.types().of(each.getElementType())));
        }
        List<TypeRef> byField = new ArrayList<>();
        type.getFields().stream()
                .filter(this::isInjected)
                .map(FieldDeclaration::getElementType)
                .forEach(each -> byField.add(java.types().of(each)));
        List<TypeRef> bySetter = new ArrayList<>();
        type.getMethods().stream()
                .filter(each -> !each.getParameters().isEmpty() && isInjected(each))
                .forEach(each -> each.getParameters()
                        .forEach(one -> bySetter.add(java.types().of(one.getType()))));
        Injection injection = !byConstructor.isEmpty()
                ? Injection.CONSTRUCTOR
                : !byField.isEmpty() ? Injection.FIELD : bySetter.isEmpty() ? Injection.NONE : Injection.SETTER;
        List<TypeRef> needs = new ArrayList<>(byConstructor);
        needs.addAll(byField);
        needs.addAll(bySetter);
        return new ComponentModel(
                type.getNameAsString(),
                type.getFullyQualifiedName().orElse(""),
                kind,
                style(type),
                injection,
                needs,
                Docs.of(type),
                Places.of(type.getName()));
    }

    private boolean isInjected(com.github.javaparser.ast.nodeTypes.NodeWithAnnotations<?> node) {
        return java.annotations().all(node).stream().anyMatch(each -> INJECTING.contains(each.simpleName()));
    }

    private boolean isLombokInjected(TypeDeclaration<?> type) {
        return java.annotations().has(type, Api.LOMBOK, "RequiredArgsConstructor")
                || java.annotations().has(type, Api.LOMBOK, "AllArgsConstructor");
    }

    private Kind kind(TypeDeclaration<?> type) {
        List<Annotation> all = java.annotations().all(type);
        String name = type.getNameAsString();
        if (all.stream()
                .anyMatch(each -> each.is(Api.JAX_RS, "Path")
                        || each.is(Api.SPRING_WEB, "RestController")
                        || each.is(Api.SPRING, "Controller"))) {
            return Kind.RESOURCE;
        }
        boolean mapper =
                supertypes(type).stream().anyMatch(each -> each.simpleName().equals("ExceptionMapper"));
        if (mapper || all.stream().anyMatch(each -> each.simpleName().endsWith("ControllerAdvice"))) {
            return Kind.ERROR_MAPPER;
        }
        if (all.stream()
                .anyMatch(each -> each.is(Api.SPRING, "Configuration")
                        || each.is(Api.SPRING, "SpringBootApplication")
                        || each.is(Api.JAX_RS, "ApplicationPath"))) {
            return Kind.CONFIGURATION;
        }
        boolean repository = all.stream().anyMatch(each -> each.is(Api.SPRING, "Repository"))
                || supertypes(type).stream().anyMatch(each -> each.simpleName().endsWith("Repository"));
        if (repository
                || name.contains("Repository")
                || name.toUpperCase(Locale.ROOT).endsWith("DAO")) {
            return Kind.REPOSITORY;
        }
        boolean service = all.stream().anyMatch(each -> each.is(Api.SPRING, "Service")) || isNamed(type);
        return service || style(type) == Style.EJB ? Kind.SERVICE : Kind.OTHER;
    }

    private List<TypeRef> supertypes(TypeDeclaration<?> type) {
        return java.hierarchy().supertypes(type).stream().map(java.types()::of).toList();
    }

    private Style style(TypeDeclaration<?> type) {
        for (Annotation each : java.annotations().all(type)) {
            Optional<Style> found = style(each);
            if (found.isPresent()) {
                return found.get();
            }
        }
        boolean allStatic = !type.getMethods().isEmpty()
                && type.getMethods().stream().allMatch(MethodDeclaration::isStatic)
                && isNamed(type);
        return allStatic ? Style.STATIC : Style.PLAIN;
    }

    private static Optional<Style> style(Annotation annotation) {
        String name = annotation.simpleName();
        if (annotation.is(Api.EJB, "Stateless")
                || annotation.is(Api.EJB, "Singleton")
                || annotation.is(Api.EJB, "Stateful")) {
            return Optional.of(Style.EJB);
        }
        if (Api.CDI.has(annotation.type().name()) && name.endsWith("Scoped")
                || Api.INJECT.has(annotation.type().name())) {
            return Optional.of(Style.CDI);
        }
        if (annotation.is(Api.OSGI, "Component")) {
            return Optional.of(Style.OSGI);
        }
        boolean spring = Api.SPRING.has(annotation.type().name())
                && Set.of("Service", "Repository", "Component", "Controller", "Configuration", "SpringBootApplication")
                        .contains(name);
        return spring || annotation.is(Api.SPRING_WEB, "RestController") || name.equals("RestControllerAdvice")
                ? Optional.of(Style.SPRING)
                : Optional.empty();
    }
}
