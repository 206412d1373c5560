package dev.bof.migration.plan;

import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import dev.bof.migration.store.StoreException;
import java.util.List;
import java.util.stream.Collectors;

/** The imports of a Java file: code in kept places may need more than the generated code does. */
final class JavaImports {
    private JavaImports() {}

    static boolean isJava(String path) {
        return path.endsWith(".java");
    }

    /**
     * The fresh text, with those imports of the present one that it needs too.
     *
     * @throws StoreException where the code is no Java
     */
    static String merged(String name, String fresh, String present) {
        List<String> known = of(fresh);
        List<String> more =
                of(present).stream().filter(line -> !known.contains(line)).toList();
        if (more.isEmpty()) {
            return fresh;
        }
        int end = fresh.indexOf(";\n", fresh.startsWith("package ") ? 0 : fresh.indexOf("\npackage ")) + 2;
        String all = fresh.substring(0, end) + "\n" + String.join("\n", more) + "\n" + fresh.substring(end);
        try {
            return ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(all), Style.PALANTIR);
        } catch (FormatterException e) {
            throw new StoreException(name + " with its kept places is no Java: " + e.getMessage(), e);
        }
    }

    /** The text without its imports, and without the blank lines that they leave. */
    static String without(String text) {
        return text.lines()
                .filter(line -> !isImport(line))
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n");
    }

    private static List<String> of(String text) {
        return text.lines().filter(JavaImports::isImport).toList();
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ") && line.endsWith(";");
    }
}
