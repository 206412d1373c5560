package dev.bof.migration.read.code;

import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import dev.bof.migration.model.Place;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.source.Places;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells the annotations that no reader asked for: what they make a library do is missing in what is generated, whatever it
 * is. Those that say nothing of how the service answers are passed over.
 */
public final class UnreadAnnotations {
    private static final List<Api> HARMLESS =
            List.of(Api.INJECT, Api.CDI, Api.EJB, Api.OSGI, Api.SPRING, Api.LOMBOK, Api.OPEN_API);

    /** For compilers and those who check code, how components find each other, how rows are fetched, descriptions. */
    private static final List<String> HARMLESS_PACKAGES = List.of(
            "java.",
            "lombok.",
            "jakarta.annotation.",
            "javax.annotation.",
            "jakarta.enterprise.",
            "javax.enterprise.",
            "org.jetbrains.",
            "org.checkerframework.",
            "com.google.errorprone.",
            "edu.umd.cs.findbugs.",
            "io.swagger.",
            "org.eclipse.microprofile.openapi.",
            "org.springframework.boot.",
            "org.springframework.context.",
            "org.springframework.beans.",
            "org.springframework.lang.",
            "org.springframework.data.annotation.",
            "org.springframework.web.context.annotation.",
            "org.springframework.transaction.");

    private static final Set<String> HARMLESS_NAMES = Set.of(
            "Transactional",
            "JsonIgnore",
            "Provider",
            "Context",
            "Valid",
            "Validated",
            "ControllerAdvice",
            "RestControllerAdvice",
            "NamedQuery",
            "NamedQueries",
            "NoRepositoryBean",
            "EnableJpaAuditing",
            "PersistenceContext",
            "PersistenceUnit",
            "Cache",
            "Cacheable",
            "Fetch",
            "BatchSize",
            "DynamicUpdate",
            "LazyCollection",
            "Comment",
            "NamedEntityGraph",
            "EnableJpaRepositories",
            "EnableWebMvc",
            "EnableTransactionManagement");

    private final Java java;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Place> first = new TreeMap<>();

    private UnreadAnnotations(Java java) {
        this.java = java;
    }

    /** To be called when all readers are done. */
    public static void tell(Java java) {
        UnreadAnnotations unread = new UnreadAnnotations(java);
        java.sources().units().stream()
                .flatMap(unit -> unit.findAll(AnnotationExpr.class).stream())
                .filter(unread::isUnread)
                .forEach(unread::add);
        unread.counts.forEach((name, count) -> java.problems()
                .warning(
                        "@" + name + " is not read"
                                + (count == 1 ? "" : ", here and in " + (count - 1) + " more places")
                                + ": what it does to answers, rows or callers is not carried over",
                        unread.first.get(name)));
    }

    private void add(AnnotationExpr expression) {
        counts.merge(expression.getNameAsString(), 1, Integer::sum);
        first.merge(
                expression.getNameAsString(),
                Places.of(expression),
                (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }

    private boolean isUnread(AnnotationExpr expression) {
        TypeRef type = java.annotations().of(expression).type();
        return !java.annotations().isRecognized(expression)
                && isOfDeclaration(expression)
                && !isHarmless(type)
                && !isExplained(expression, type);
    }

    /** Neither a part of another annotation, nor said of one that the service declares itself. */
    private static boolean isOfDeclaration(AnnotationExpr expression) {
        return Code.around(expression, AnnotationExpr.class).isEmpty()
                && expression
                        .getParentNode()
                        .filter(parent -> !(parent instanceof AnnotationDeclaration))
                        .isPresent();
    }

    private static boolean isHarmless(TypeRef type) {
        return HARMLESS.stream().anyMatch(api -> api.has(type.name()))
                || HARMLESS_PACKAGES.stream().anyMatch(type.name()::startsWith)
                || HARMLESS_NAMES.contains(type.simpleName())
                || type.origin() == TypeRef.Origin.PLATFORM;
    }

    /** One of the service's own that stands for others which were asked for; a constraint of a whole object was not. */
    private boolean isExplained(AnnotationExpr expression, TypeRef type) {
        Optional<AnnotationDeclaration> own = java.sources()
                .type(type.name())
                .filter(AnnotationDeclaration.class::isInstance)
                .map(AnnotationDeclaration.class::cast);
        boolean ofType = expression
                .getParentNode()
                .filter(TypeDeclaration.class::isInstance)
                .isPresent();
        return own.filter(declared -> declared.getAnnotations().stream().anyMatch(java.annotations()::isRecognized))
                .filter(declared -> !(ofType && java.annotations().has(declared, Api.VALIDATION, "Constraint")))
                .isPresent();
    }
}
