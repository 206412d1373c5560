package dev.bof.migration.read.code;

import com.github.javaparser.ast.nodeTypes.NodeWithJavadoc;
import com.github.javaparser.javadoc.Javadoc;
import com.github.javaparser.javadoc.JavadocBlockTag;
import com.github.javaparser.javadoc.description.JavadocDescription;
import com.github.javaparser.javadoc.description.JavadocInlineTag;
import java.util.Optional;
import java.util.stream.Collectors;

/** What Javadoc comments say, as plain text in one line. */
public final class Docs {
    private Docs() {}

    /** The description, or empty. */
    public static String of(NodeWithJavadoc<?> node) {
        return javadoc(node).map(each -> plain(each.getDescription())).orElse("");
    }

    /** What a comment says of a parameter or a record component, or empty. */
    public static String ofParameter(NodeWithJavadoc<?> node, String name) {
        return javadoc(node).stream()
                .flatMap(each -> each.getBlockTags().stream())
                .filter(each -> each.getType() == JavadocBlockTag.Type.PARAM)
                .filter(each -> each.getName().filter(name::equals).isPresent())
                .map(each -> plain(each.getContent()))
                .findFirst()
                .orElse("");
    }

    private static Optional<Javadoc> javadoc(NodeWithJavadoc<?> node) {
        return node.getJavadoc();
    }

    private static String plain(JavadocDescription description) {
        String text = description.getElements().stream()
                .map(each ->
                        each instanceof JavadocInlineTag tag ? tag.getContent().strip() : each.toText())
                .collect(Collectors.joining());
        return Code.oneLine(text.replaceAll("</?\\w+[^>]*>", " "))
                .replaceAll(" {2,}", " ")
                .strip();
    }
}
