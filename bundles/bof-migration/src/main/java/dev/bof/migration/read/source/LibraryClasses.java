package dev.bof.migration.read.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What entities inherit from classes of well-known libraries, whose own sources a service does not have: only what is
 * stored of them, in {@code library/QUALIFIED-NAME.txt}.
 */
final class LibraryClasses {
    private final JavaParser parser;
    private final Consumer<CompilationUnit> prepare;
    private final Map<String, Optional<TypeDeclaration<?>>> found = new HashMap<>();

    /** @param prepare makes a parsed unit one of the service's */
    LibraryClasses(JavaParser parser, Consumer<CompilationUnit> prepare) {
        this.parser = parser;
        this.prepare = prepare;
    }

    Optional<TypeDeclaration<?>> type(String qualifiedName) {
        return found.computeIfAbsent(qualifiedName, this::read);
    }

    private Optional<TypeDeclaration<?>> read(String qualifiedName) {
        try (InputStream in = LibraryClasses.class.getResourceAsStream("library/" + qualifiedName + ".txt")) {
            if (in == null) {
                return Optional.empty();
            }
            CompilationUnit unit = parser.parse(new String(in.readAllBytes(), UTF_8))
                    .getResult()
                    .orElseThrow();
            unit.setData(Places.FILE, qualifiedName);
            prepare.accept(unit);
            return Optional.of(unit.getType(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
