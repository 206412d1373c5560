package dev.bof.migration.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A type as it is used somewhere.
 *
 * @param name the qualified name, with a dot before a nested class; as written where nothing says which class it is; the
 *     name of a primitive type, {@code void}, or a type variable; {@code []} for an array, whose argument is the type of
 *     its elements
 * @param origin who declares it
 * @param arguments the type arguments; a wildcard is its bound
 */
public record TypeRef(String name, Origin origin, List<TypeRef> arguments) {
    private static final Set<String> MANY = Set.of(
            "[]",
            "java.util.List",
            "java.util.Set",
            "java.util.Collection",
            "java.util.SortedSet",
            "java.util.ArrayList",
            "java.util.LinkedHashSet",
            "java.util.HashSet",
            "java.lang.Iterable",
            "java.util.stream.Stream");

    private static final Set<String> PRIMITIVES =
            Set.of("boolean", "byte", "short", "int", "long", "float", "double", "char");

    /** Who declares a type. */
    public enum Origin {
        /** The language: {@code int}, {@code void}, arrays. */
        LANGUAGE,
        /** The Java platform: {@code java.*}. */
        PLATFORM,
        /** The service's own sources: it is among the model's entities, enums or transfer types. */
        SERVICE,
        /** A library, named by an import. */
        LIBRARY,
        /** A type variable. */
        VARIABLE,
        /** Nothing says which class it is. */
        UNKNOWN
    }

    public static final TypeRef VOID = new TypeRef("void", Origin.LANGUAGE, List.of());

    public TypeRef {
        arguments = List.copyOf(arguments);
    }

    public static TypeRef of(String name, Origin origin) {
        return new TypeRef(name, origin, List.of());
    }

    public boolean isVoid() {
        return name.equals("void") || name.equals("java.lang.Void");
    }

    /** Whether it knows no null. */
    public boolean isPrimitive() {
        return PRIMITIVES.contains(name);
    }

    public boolean isOfService() {
        return origin == Origin.SERVICE;
    }

    /** The name without its package and outer classes. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The type of the elements, of an array or a usual collection. */
    public Optional<TypeRef> element() {
        return MANY.contains(name) && arguments.size() == 1 ? Optional.of(arguments.get(0)) : Optional.empty();
    }

    /** As Java writes it with simple names, such as {@code List<Invoice>}. */
    @Override
    public String toString() {
        if (name.equals("[]")) {
            return arguments.get(0) + "[]";
        }
        return arguments.isEmpty()
                ? simpleName()
                : arguments.stream().map(TypeRef::toString).collect(Collectors.joining(", ", simpleName() + "<", ">"));
    }
}
