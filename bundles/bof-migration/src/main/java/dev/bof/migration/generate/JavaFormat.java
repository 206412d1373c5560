package dev.bof.migration.generate;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;

/** Java as the build wants it: ordered imports, none of them unused, and lines broken like those of our own sources. */
final class JavaFormat {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    private JavaFormat() {}

    /** @throws IllegalStateException where it is no Java, which is a fault of the generator */
    static String format(String name, String source) {
        try {
            return FORMATTER.formatSourceAndFixImports(source);
        } catch (FormatterException e) {
            throw new IllegalStateException(name + " gives no Java: " + e.getMessage() + "\n" + source, e);
        }
    }
}
