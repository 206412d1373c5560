package dev.bof.migration.generate;

import java.util.Locale;
import javax.lang.model.SourceVersion;

/**
 * The one way of foreign text into generated files. What was read is hostile until it has gone through here: it may hold
 * ends of comments, unicode escapes, template syntax, markup and invisible characters.
 */
final class Escape {
    private static final int WIDTH = 110;

    private Escape() {}

    /** A Java string literal with its quotes. Everything but plain characters and letters is escaped. */
    static Code literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> literal.append(isPlain(c) ? String.valueOf(c) : "\\u%04x".formatted((int) c));
            }
        }
        return new Code(literal.append('"').toString());
    }

    /** Text inside a Java comment, on lines that begin with {@code prefix} from the second one. */
    static Code comment(String text, String prefix) {
        return new Code(wrapped(harmless(text), prefix));
    }

    /** A Javadoc comment of its own: on one line where it fits. */
    static Code javadoc(String text) {
        String harmless = harmless(text)
                .replace("&", "&amp;")
                .replace("@", "&#64;")
                .replace("{", "&#123;")
                .replace("}", "&#125;")
                .replace("<", "&lt;");
        return new Code(
                harmless.length() <= WIDTH
                        ? "/** " + harmless + " */"
                        : "/**\n * " + wrapped(harmless, " * ") + "\n */");
    }

    /** Text of one line that can end no comment and hold no escape. */
    private static String harmless(String text) {
        StringBuilder harmless = new StringBuilder();
        for (char c : text.strip().replaceAll("\\s+", " ").toCharArray()) {
            harmless.append(c == '\\' ? "/" : isPlain(c) ? String.valueOf(c) : "?");
        }
        return harmless.toString()
                .replace("*/", "* /")
                .replace("/*", "/ *")
                .replace("<keep", "< keep")
                .replace("</keep", "< /keep");
    }

    private static String wrapped(String text, String prefix) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ")) {
            if (column > 0 && column + word.length() >= WIDTH) {
                wrapped.append('\n').append(prefix);
                column = 0;
            } else if (column > 0) {
                wrapped.append(' ');
                column++;
            }
            wrapped.append(word);
            column += word.length();
        }
        return wrapped.toString();
    }

    /** Text of an element or attribute. */
    static String xml(String text) {
        StringBuilder xml = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                case '\'' -> xml.append("&apos;");
                default -> xml.append(isPlain(c) ? c : '?');
            }
        }
        // Maven and Karaf would put a property in
        return xml.toString().replace("${", "$ {");
    }

    /** Text in a paragraph or table of Markdown. */
    static String markdown(String text) {
        StringBuilder markdown = new StringBuilder();
        for (char c : text.strip().replaceAll("\\s+", " ").toCharArray()) {
            switch (c) {
                case '<' -> markdown.append("&lt;");
                case '>' -> markdown.append("&gt;");
                case '&' -> markdown.append("&amp;");
                default ->
                    markdown.append("\\`*_{}[]#|!$~".indexOf(c) >= 0 ? "\\" : "")
                            .append(isPlain(c) ? c : '?');
            }
        }
        return markdown.toString();
    }

    /** Code in a line of Markdown, with its marks. */
    static String markdownCode(String text) {
        return "`" + harmless(text).replace('`', '\'').replace("|", "\\|") + "`";
    }

    /** A name that is Java's as it is, else made of those of its characters that are. */
    static String identifier(String text) {
        StringBuilder identifier = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '_')) {
                identifier.append(c);
            }
        }
        if (identifier.isEmpty() || !Character.isJavaIdentifierStart(identifier.charAt(0))) {
            identifier.insert(0, 'x');
        }
        String name = identifier.toString();
        return SourceVersion.isKeyword(name) ? name + "Value" : name;
    }

    /** A name for files, bundles and routes' last segments: lower-case letters, digits and single dashes. */
    static String slug(String text) {
        String slug = text.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "object" : slug;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f || c > 0xa0 && Character.isLetterOrDigit(c);
    }

    /** Text that is safe where it goes, because it was made for that here or by the generator itself. */
    record Code(String text) {
        @Override
        public String toString() {
            return text;
        }
    }
}
