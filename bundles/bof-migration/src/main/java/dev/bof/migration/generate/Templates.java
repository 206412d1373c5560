package dev.bof.migration.generate;

import com.samskivert.mustache.Mustache;
import dev.bof.migration.generate.Escape.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** Fills the templates beside this class. What a template puts into a file is escaped for that file's language. */
final class Templates {
    private Templates() {}

    /** Java, formatted. Values are names, numbers, or {@link Code}; any other text stops the generator. */
    static String java(String template, Object values) {
        return JavaFormat.format(template, filled(template, values, Templates::requireName));
    }

    /** The simple names of the classes that a template for Java imports. */
    static Stream<String> imported(String template) {
        return text(template)
                .lines()
                .filter(line -> line.startsWith("import ") && !line.contains("{{"))
                .map(line -> line.substring(line.lastIndexOf('.') + 1, line.length() - 1));
    }

    static String xml(String template, Object values) {
        return filled(template, values, Escape::xml);
    }

    static String markdown(String template, Object values) {
        return filled(template, values, Escape::markdown);
    }

    /** Properties, where names alone are put in. */
    static String names(String template, Object values) {
        return filled(template, values, Templates::requireHarmless);
    }

    private static String filled(String name, Object values, UnaryOperator<String> escape) {
        Mustache.Compiler compiler = Mustache.compiler()
                .escapeHTML(false)
                .strictSections(true)
                .withFormatter(value -> value instanceof Code code ? code.text() : escape.apply(value.toString()));
        return compiler.compile(text(name)).execute(values);
    }

    private static String text(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(name + ".mustache")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String requireName(String text) {
        if (!SourceVersion.isName(text) && !text.matches("[0-9]+")) {
            throw new IllegalArgumentException("'" + text + "' is no name in Java");
        }
        return text;
    }

    private static String requireHarmless(String text) {
        if (!text.matches("[A-Za-z0-9._/-]*")) {
            throw new IllegalArgumentException("'" + text + "' cannot stand in a file of properties");
        }
        return text;
    }
}
