package dev.bof.migration.read.code;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeParameters;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.model.TypeRef.Origin;
import dev.bof.migration.read.source.JavaSources;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds which class a name means, by the rules of Java and without any library at hand: an import says enough of a class that
 * nobody can look into.
 */
public final class Names {
    private final JavaSources sources;

    public Names(JavaSources sources) {
        this.sources = sources;
    }

    /** The class that a name, simple or qualified, means at a place; without arguments. */
    public TypeRef resolve(String written, Node at) {
        String first = written.contains(".") ? written.substring(0, written.indexOf('.')) : written;
        String rest = written.substring(first.length());
        if (rest.isEmpty() && isTypeVariable(written, at)) {
            return TypeRef.of(written, Origin.VARIABLE);
        }
        return nested(first, at)
                .or(() -> imported(first, at))
                .or(() -> inPackage(first, at))
                .or(() -> platform("java.lang." + first))
                .or(() -> isPackage(written) ? Optional.empty() : starImported(first, at))
                .map(name -> named(name + rest))
                .orElseGet(() -> rest.isEmpty() ? TypeRef.of(written, Origin.UNKNOWN) : named(written));
    }

    /** The source of a class that a name means at a place. */
    public Optional<TypeDeclaration<?>> declaration(String written, Node at) {
        return sources.type(resolve(written, at).name());
    }

    private TypeRef named(String name) {
        if (sources.type(name).isPresent()) {
            return TypeRef.of(name, Origin.SERVICE);
        }
        boolean ofPlatform = name.startsWith("java.") && platform(name).isPresent();
        return TypeRef.of(name, ofPlatform ? Origin.PLATFORM : Origin.LIBRARY);
    }

    private static boolean isTypeVariable(String name, Node at) {
        return ancestors(at)
                .filter(NodeWithTypeParameters.class::isInstance)
                .flatMap(each -> ((NodeWithTypeParameters<?>) each).getTypeParameters().stream())
                .anyMatch(each -> each.getNameAsString().equals(name));
    }

    /** Whether a qualified name begins with a package rather than with a class. */
    private static boolean isPackage(String written) {
        return written.contains(".") && Character.isLowerCase(written.charAt(0));
    }

    private Optional<String> nested(String name, Node at) {
        return ancestors(at)
                .filter(TypeDeclaration.class::isInstance)
                .map(each -> member((TypeDeclaration<?>) each, name, new HashSet<>()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The class itself, one nested in it, or one nested in what it extends. */
    private Optional<String> member(TypeDeclaration<?> type, String name, Set<TypeDeclaration<?>> seen) {
        Optional<String> own = type.getFullyQualifiedName();
        if (own.isEmpty() || !seen.add(type)) {
            return Optional.empty();
        }
        if (type.getNameAsString().equals(name)) {
            return own;
        }
        String inner = own.get() + "." + name;
        if (sources.type(inner).isPresent()) {
            return Optional.of(inner);
        }
        return supertypes(type)
                .filter(each -> !each.getNameAsString().equals(name))
                // a superclass is named outside of its subclass: looking there again would not end
                .flatMap(each -> outer(type, each).stream())
                .map(each -> inherited(each, name, seen))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> inherited(TypeDeclaration<?> type, String name, Set<TypeDeclaration<?>> seen) {
        return type.getNameAsString().equals(name) ? Optional.empty() : member(type, name, seen);
    }

    private Optional<TypeDeclaration<?>> outer(TypeDeclaration<?> type, ClassOrInterfaceType superclass) {
        String written = superclass.getNameWithScope();
        String first = written.contains(".") ? written.substring(0, written.indexOf('.')) : written;
        return imported(first, type)
                .or(() -> inPackage(first, type))
                .or(() -> enclosing(first, type))
                .map(found -> found + written.substring(first.length()))
                .flatMap(sources::type);
    }

    private Optional<String> enclosing(String name, TypeDeclaration<?> type) {
        return ancestors(type)
                .skip(1)
                .filter(TypeDeclaration.class::isInstance)
                .flatMap(each -> ((TypeDeclaration<?>) each).getFullyQualifiedName().stream())
                .map(each -> each + "." + name)
                .filter(each -> sources.type(each).isPresent())
                .findFirst();
    }

    private static Stream<ClassOrInterfaceType> supertypes(TypeDeclaration<?> type) {
        return type instanceof ClassOrInterfaceDeclaration declared
                ? Stream.concat(declared.getExtendedTypes().stream(), declared.getImplementedTypes().stream())
                : Stream.empty();
    }

    private static Optional<String> imported(String name, Node at) {
        return imports(at).stream()
                .filter(each -> !each.isAsterisk())
                .filter(each -> each.getName().getIdentifier().equals(name))
                .map(ImportDeclaration::getNameAsString)
                .findFirst();
    }

    private Optional<String> inPackage(String name, Node at) {
        String found = at.findCompilationUnit()
                .flatMap(CompilationUnit::getPackageDeclaration)
                .map(each -> each.getNameAsString() + "." + name)
                .orElse(name);
        return sources.type(found).isPresent() ? Optional.of(found) : Optional.empty();
    }

    /** One that is there to be seen, else the only library that may have it. */
    private Optional<String> starImported(String name, Node at) {
        List<String> candidates = imports(at).stream()
                .filter(each -> each.isAsterisk())
                .map(each -> each.getNameAsString() + "." + name)
                .toList();
        return candidates.stream()
                .filter(each -> sources.type(each).isPresent() || platform(each).isPresent())
                .findFirst()
                .or(() -> libraryOf(name, candidates));
    }

    private Optional<String> libraryOf(String name, List<String> candidates) {
        List<String> foreign = candidates.stream()
                .filter(each -> !each.startsWith("java."))
                .filter(each -> !isOwnPackage(each.substring(0, each.length() - name.length() - 1)))
                .toList();
        List<String> possible =
                foreign.stream().filter(each -> !KnownLibraries.lacks(each)).toList();
        return foreign.stream()
                .filter(KnownLibraries::has)
                .findFirst()
                .or(() -> possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty());
    }

    private boolean isOwnPackage(String name) {
        return sources.type(name).isPresent()
                || sources.units().stream()
                        .flatMap(each -> each.getPackageDeclaration().stream())
                        .anyMatch(each -> each.getNameAsString().equals(name));
    }

    /** A class of the Java platform, which alone is looked up as a class. */
    private static Optional<String> platform(String name) {
        if (!name.startsWith("java.")) {
            return Optional.empty();
        }
        try {
            Class.forName(name, false, ClassLoader.getPlatformClassLoader());
            return Optional.of(name);
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static List<ImportDeclaration> imports(Node at) {
        return at.findCompilationUnit()
                .map(unit -> List.copyOf(unit.getImports()))
                .orElse(List.of());
    }

    private static Stream<Node> ancestors(Node at) {
        return Stream.iterate(
                        Optional.of(at), Optional::isPresent, each -> each.get().getParentNode())
                .map(Optional::get);
    }
}
