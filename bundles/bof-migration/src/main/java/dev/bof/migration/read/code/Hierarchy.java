package dev.bof.migration.read.code;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.source.JavaSources;
import dev.bof.migration.read.source.Places;
import dev.bof.migration.read.source.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a class inherits, as far as the sources have it. */
public final class Hierarchy {
    private final JavaSources sources;
    private final TypeRefs types;
    private final Problems problems;

    /**
     * A class in a line of superclasses.
     *
     * @param variables what its type variables are, seen from the lowest class
     */
    public record Level(TypeDeclaration<?> type, Map<String, TypeRef> variables) {

        public TypeRef bind(TypeRef ref) {
            return TypeRefs.bind(ref, variables);
        }
    }

    public Hierarchy(JavaSources sources, TypeRefs types, Problems problems) {
        this.sources = sources;
        this.types = types;
        this.problems = problems;
    }

    /** The class and its superclasses, the uppermost first; one that extends itself is told and cut there. */
    public List<Level> levels(TypeDeclaration<?> type) {
        List<Level> levels = new ArrayList<>();
        Set<TypeDeclaration<?>> seen = new LinkedHashSet<>();
        Map<String, TypeRef> variables = Map.of();
        TypeDeclaration<?> at = type;
        while (at != null && seen.add(at)) {
            levels.add(0, new Level(at, variables));
            Optional<ClassOrInterfaceType> superclass = superclass(at);
            variables = superclass.isPresent() ? bindings(superclass.get(), variables) : Map.of();
            at = superclass.flatMap(this::declaration).orElse(null);
        }
        if (at != null) {
            problems.error("extends itself", Places.of(at));
        }
        return levels;
    }

    /** The name of the class that it extends, in the sources or not; empty where there is none, or it extends itself. */
    public Optional<TypeRef> superclassOf(TypeDeclaration<?> type) {
        return superclass(type)
                .filter(each -> declaration(each)
                        .filter(parent -> withSupertypes(parent).contains(type))
                        .isEmpty())
                .map(types::of);
    }

    /** The class, its superclasses and all their interfaces, nearest first. */
    public Collection<TypeDeclaration<?>> withSupertypes(TypeDeclaration<?> type) {
        Set<TypeDeclaration<?>> found = new LinkedHashSet<>();
        collect(type, found);
        return found;
    }

    private void collect(TypeDeclaration<?> type, Set<TypeDeclaration<?>> found) {
        if (found.add(type)) {
            supertypes(type).forEach(each -> declaration(each).ifPresent(next -> collect(next, found)));
        }
    }

    /** Whether a class is, or extends or implements, one with this qualified name, in the sources or not. */
    public boolean isA(TypeDeclaration<?> type, String qualifiedName) {
        return withSupertypes(type).stream()
                .anyMatch(each -> each.getFullyQualifiedName().orElse("").equals(qualifiedName)
                        || supertypes(each).stream()
                                .anyMatch(parent -> types.of(parent).name().equals(qualifiedName)));
    }

    /** The types in the sources that extend or implement this one, by name. */
    public List<TypeDeclaration<?>> subtypes(TypeDeclaration<?> type) {
        return sources.types().stream()
                .filter(each -> each != type && withSupertypes(each).contains(type))
                .toList();
    }

    /** A method that the class has or inherits, by name and number of parameters; the nearest with a body, else any. */
    public Optional<MethodDeclaration> method(TypeDeclaration<?> type, String name, int parameters) {
        List<MethodDeclaration> found = withSupertypes(type).stream()
                .flatMap(each -> each.getMethodsByName(name).stream())
                .filter(each -> each.getParameters().size() == parameters
                        || !each.getParameters().isEmpty()
                                && each.getParameter(each.getParameters().size() - 1)
                                        .isVarArgs()
                                && parameters >= each.getParameters().size() - 1)
                .toList();
        return found.stream()
                .filter(each -> each.getBody().isPresent())
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /** What a class extends and implements, as written. */
    public List<ClassOrInterfaceType> supertypes(TypeDeclaration<?> type) {
        List<ClassOrInterfaceType> found = new ArrayList<>();
        if (type instanceof ClassOrInterfaceDeclaration declared) {
            found.addAll(declared.getExtendedTypes());
            found.addAll(declared.getImplementedTypes());
        } else if (type instanceof RecordDeclaration declared) {
            found.addAll(declared.getImplementedTypes());
        } else if (type instanceof EnumDeclaration declared) {
            found.addAll(declared.getImplementedTypes());
        }
        return found;
    }

    private Optional<ClassOrInterfaceType> superclass(TypeDeclaration<?> type) {
        return type instanceof ClassOrInterfaceDeclaration declared && !declared.isInterface()
                ? declared.getExtendedTypes().getFirst()
                : Optional.empty();
    }

    private Optional<TypeDeclaration<?>> declaration(ClassOrInterfaceType type) {
        return sources.type(types.of(type).name());
    }

    private Map<String, TypeRef> bindings(ClassOrInterfaceType superclass, Map<String, TypeRef> below) {
        Map<String, TypeRef> found = new HashMap<>();
        declaration(superclass)
                .filter(ClassOrInterfaceDeclaration.class::isInstance)
                .ifPresent(declared -> {
                    var parameters = ((ClassOrInterfaceDeclaration) declared).getTypeParameters();
                    List<TypeRef> arguments = types.of(superclass).arguments();
                    for (int i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
                        found.put(parameters.get(i).getNameAsString(), TypeRefs.bind(arguments.get(i), below));
                    }
                });
        return found;
    }
}
