package dev.bof.migration.read.code;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.printer.DefaultPrettyPrinter;
import com.github.javaparser.printer.configuration.DefaultConfigurationOption;
import com.github.javaparser.printer.configuration.DefaultPrinterConfiguration;
import com.github.javaparser.printer.configuration.DefaultPrinterConfiguration.ConfigOption;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes code as one line, the same however it was laid out. */
public final class Code {
    private Code() {}

    /** A node without its comments, in one line. */
    public static String text(Node node) {
        // the printer has state
        DefaultPrinterConfiguration configuration = new DefaultPrinterConfiguration();
        configuration.removeOption(new DefaultConfigurationOption(ConfigOption.PRINT_COMMENTS));
        configuration.removeOption(new DefaultConfigurationOption(ConfigOption.PRINT_JAVADOC));
        return oneLine(new DefaultPrettyPrinter(configuration).print(node));
    }

    /** The text without line breaks and the blanks around them. */
    static String oneLine(String text) {
        return String.join(
                " ",
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    /** What a chain of calls begins with, such as the name of a class that makes a builder. */
    public static Expression beginning(Expression chain) {
        Expression first = chain;
        while (first instanceof MethodCallExpr call && call.getScope().isPresent()) {
            first = call.getScope().get();
        }
        return first;
    }

    /** The nearest node around this one that is of a class. */
    public static <T> Optional<T> around(Node node, Class<T> wanted) {
        return Stream.iterate(node.getParentNode(), Optional::isPresent, each -> each.get()
                        .getParentNode())
                .map(Optional::get)
                .filter(wanted::isInstance)
                .map(wanted::cast)
                .findFirst();
    }

    /** The class whose code a node is. */
    public static Optional<TypeDeclaration<?>> enclosingType(Node node) {
        return around(node, TypeDeclaration.class).map(each -> (TypeDeclaration<?>) each);
    }
}
