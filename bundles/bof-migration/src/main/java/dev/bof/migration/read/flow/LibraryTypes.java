package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.model.TypeRef.Origin;
import dev.bof.migration.read.code.Java;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the usual methods of the platform, of JPA and of Spring Data give back. */
final class LibraryTypes {
    private static final Set<String> SAME = Set.of(
            "filter",
            "sorted",
            "peek",
            "limit",
            "skip",
            "distinct",
            "or",
            "setParameter",
            "setFirstResult",
            "setMaxResults",
            "setHint",
            "setLockMode",
            "parallelStream",
            "reversed");
    private static final Set<String> INNER = Set.of(
            "get",
            "orElse",
            "orElseGet",
            "orElseThrow",
            "getSingleResult",
            "getFirst",
            "getLast",
            "next",
            "unwrap",
            "getSingleResultOrNull");
    private static final Set<String> LISTS =
            Set.of("toList", "collect", "getResultList", "getContent", "subList", "list", "toUnmodifiableList");
    private static final Set<String> ELEMENT_FUNCTIONS = Set.of(
            "map",
            "filter",
            "forEach",
            "ifPresent",
            "ifPresentOrElse",
            "anyMatch",
            "allMatch",
            "noneMatch",
            "flatMap",
            "peek",
            "mapToLong",
            "mapToInt",
            "sorted",
            "removeIf",
            "comparing",
            "orElse",
            "toMap",
            "groupingBy",
            "sum");
    private static final TypeRef FIELD_ERROR = TypeRef.of("org.springframework.validation.FieldError", Origin.LIBRARY);
    private static final TypeRef OBJECT_ERROR =
            TypeRef.of("org.springframework.validation.ObjectError", Origin.LIBRARY);
    /** What exceptions and binding results say of violated constraints. */
    private static final Map<String, TypeRef> VIOLATIONS = Map.of(
            "getFieldErrors",
            generic("java.util.List", FIELD_ERROR),
            "getAllErrors",
            generic("java.util.List", OBJECT_ERROR),
            "getGlobalErrors",
            generic("java.util.List", OBJECT_ERROR),
            "getFieldError",
            FIELD_ERROR,
            "getGlobalError",
            OBJECT_ERROR,
            "getConstraintViolations",
            generic("java.util.Set", TypeRef.of("jakarta.validation.ConstraintViolation", Origin.LIBRARY)));

    private static final Set<String> TRANSACTIONS = Set.of("callInTransaction", "execute", "inTransaction", "supply");

    private final Java java;
    private final Types types;

    LibraryTypes(Java java, Types types) {
        this.java = java;
        this.types = types;
    }

    /** What a library's method gives back; unknown where it is none of the usual ones. */
    TypeRef result(MethodCallExpr call) {
        String name = call.getNameAsString();
        if (isLookup(call)) {
            return java.types().of(((ClassExpr) call.getArgument(0)).getType());
        }
        if (name.equals("createQuery") || name.equals("createNamedQuery") || name.equals("createNativeQuery")) {
            return call.getArguments()
                    .getLast()
                    .filter(ClassExpr.class::isInstance)
                    .map(each -> generic(
                            "jakarta.persistence.TypedQuery", java.types().of(((ClassExpr) each).getType())))
                    .orElse(Types.UNKNOWN);
        }
        if (TRANSACTIONS.contains(name) && !call.getArguments().isEmpty()) {
            return types.resultOf(call.getArgument(0));
        }
        if (call.getScope().isEmpty()) {
            return Types.UNKNOWN;
        }
        TypeRef violations = VIOLATIONS.get(name);
        if (violations != null) {
            return violations;
        }
        if (isOptional(call)) {
            return generic("java.util.Optional", types.of(call.getArgument(0)));
        }
        TypeRef scope = types.of(call.getScope().get());
        if (name.equals("validate") && scope.simpleName().equals("Validator")) {
            return VIOLATIONS.get("getConstraintViolations");
        }
        Optional<TypeRef> entity = entityOfRepository(scope);
        return entity.isPresent() ? ofRepository(call, entity.get()) : ofContainer(call, scope);
    }

    private static boolean isLookup(MethodCallExpr call) {
        String name = call.getNameAsString();
        return (name.equals("find") || name.equals("getReference"))
                && !call.getArguments().isEmpty()
                && call.getArgument(0) instanceof ClassExpr;
    }

    private static boolean isOptional(MethodCallExpr call) {
        return call.getArguments().size() == 1
                && call.getScope()
                        .filter(each -> each.toString().equals("Optional"))
                        .isPresent();
    }

    private TypeRef ofContainer(MethodCallExpr call, TypeRef scope) {
        Optional<TypeRef> inner = scope.arguments().stream().reduce((first, second) -> second);
        String name = call.getNameAsString();
        if (inner.isEmpty()) {
            return Types.UNKNOWN;
        }
        if (SAME.contains(name)) {
            return scope;
        }
        if (INNER.contains(name)) {
            return inner.get();
        }
        if (LISTS.contains(name)) {
            return generic("java.util.List", inner.get());
        }
        return switch (name) {
            case "stream" -> generic("java.util.stream.Stream", inner.get());
            case "iterator" -> generic("java.util.Iterator", inner.get());
            case "findFirst", "findAny" -> generic("java.util.Optional", inner.get());
            case "getResultStream" -> generic("java.util.stream.Stream", inner.get());
            case "map" -> new TypeRef(scope.name(), scope.origin(), List.of(types.resultOf(call.getArgument(0))));
            default -> Types.UNKNOWN;
        };
    }

    /** The entity of a Spring Data repository, or empty. */
    Optional<TypeRef> entityOfRepository(TypeRef type) {
        return java.sources()
                .type(type.name())
                .filter(ClassOrInterfaceDeclaration.class::isInstance)
                .flatMap(declared -> java.hierarchy().supertypes(declared).stream()
                        .map(java.types()::of)
                        .filter(each -> each.simpleName().endsWith("Repository"))
                        .filter(each -> each.origin() == Origin.LIBRARY
                                && !each.arguments().isEmpty())
                        .map(each -> each.arguments().get(0))
                        .findFirst());
    }

    private TypeRef ofRepository(MethodCallExpr call, TypeRef entity) {
        String name = call.getNameAsString();
        boolean paged = call.getArguments().stream()
                .anyMatch(each -> types.of(each).simpleName().startsWith("Page"));
        return switch (name) {
            case "findById", "findOne" -> generic("java.util.Optional", entity);
            case "findAll", "findAllById", "saveAll" ->
                paged
                        ? new TypeRef("org.springframework.data.domain.Page", Origin.LIBRARY, List.of(entity))
                        : generic("java.util.List", entity);
            case "save", "saveAndFlush", "getById", "getReferenceById", "getOne" -> entity;
            case "count" -> TypeRef.of("long", Origin.LANGUAGE);
            case "existsById" -> TypeRef.of("boolean", Origin.LANGUAGE);
            default -> Types.UNKNOWN;
        };
    }

    /** What a lambda's parameter is, by the method that the lambda is given to. */
    TypeRef given(MethodCallExpr call, int index) {
        Optional<Expression> scope = call.getScope();
        if (scope.isEmpty() || index > 0 || !ELEMENT_FUNCTIONS.contains(call.getNameAsString())) {
            return Types.UNKNOWN;
        }
        List<TypeRef> arguments = types.of(scope.get()).arguments();
        return arguments.size() == 1 ? arguments.get(0) : Types.UNKNOWN;
    }

    private static TypeRef generic(String name, TypeRef argument) {
        Origin origin = name.startsWith("java.") ? Origin.PLATFORM : Origin.LIBRARY;
        return new TypeRef(name, origin, List.of(argument));
    }
}
