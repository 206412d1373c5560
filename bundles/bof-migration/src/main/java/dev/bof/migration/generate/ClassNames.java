package dev.bof.migration.generate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of generated classes: those of the legacy classes, unless the generated code needs the name itself. */
final class ClassNames {
    private static final List<String> TEMPLATES = List.of(
            "compatibility",
            "contract",
            "converter",
            "element",
            "embeddable",
            "entity",
            "enum",
            "related",
            "schema",
            "service");

    /** Simple names that generated files import. */
    private static final Set<String> IMPORTED = Stream.of(
                    TEMPLATES.stream().flatMap(Templates::imported),
                    SchemaFiles.CONSTRAINTS.stream().map(Escape.Code::text),
                    JavaType.imports())
            .flatMap(names -> names)
            .collect(Collectors.toSet());

    private ClassNames() {}

    static String of(String legacyName) {
        String name = Escape.identifier(legacyName);
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return IMPORTED.contains(capital) || needsNoImport(capital) ? capital + "Object" : capital;
    }

    private static boolean needsNoImport(String name) {
        try {
            Class.forName("java.lang." + name, false, ClassLoader.getPlatformClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
