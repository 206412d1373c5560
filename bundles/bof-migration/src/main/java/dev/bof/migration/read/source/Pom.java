package dev.bof.migration.read.source;

import dev.bof.migration.model.Dependency;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a {@code pom.xml} says by itself: parents are not looked up. */
final class Pom {
    private static final int DEEPEST_PROPERTY = 10;

    private final Element project;

    private Pom(Element project) {
        this.project = project;
    }

    /** @throws IOException if it is no XML, or XML with a document type, which might name other files */
    static Pom parse(byte[] bytes) throws IOException {
        return new Pom(Xml.parse(bytes));
    }

    /** Empty where it is not said here, as when a parent has the property that it is. */
    String groupId() {
        return known(text(project, "groupId").or(() -> parent("groupId")));
    }

    /** As {@link #groupId}. */
    String artifactId() {
        return known(text(project, "artifactId"));
    }

    /** As {@link #groupId}. */
    String version() {
        return known(text(project, "version").or(() -> parent("version")));
    }

    /** A property, or empty. */
    String property(String name) {
        return Xml.child(project, "properties").flatMap(all -> text(all, name)).orElse("");
    }

    List<Dependency> dependencies() {
        List<Dependency> dependencies = new ArrayList<>();
        Xml.child(project, "dependencies").ifPresent(all -> Xml.children(all, "dependency")
                .forEach(each -> dependencies.add(new Dependency(
                        text(each, "groupId").orElse(""),
                        text(each, "artifactId").orElse(""),
                        text(each, "version").orElse(""),
                        text(each, "scope").orElse("compile")))));
        return dependencies;
    }

    private static String known(Optional<String> text) {
        return text.filter(each -> !each.contains("${")).orElse("");
    }

    private Optional<String> parent(String name) {
        return Xml.child(project, "parent").flatMap(parent -> text(parent, name));
    }

    private Optional<String> text(Element element, String name) {
        return Xml.child(element, name)
                .map(Node::getTextContent)
                .map(String::strip)
                .map(text -> resolve(text, 0));
    }

    /** Replaces properties by what this pom says of them; others stay as they are. */
    private String resolve(String text, int depth) {
        int start = text.indexOf("${");
        int end = text.indexOf('}', Math.max(start, 0));
        if (start < 0 || end < 0 || depth == DEEPEST_PROPERTY) {
            return text;
        }
        String name = text.substring(start + 2, end);
        String value = raw(name);
        return value == null ? text : resolve(text.substring(0, start) + value + text.substring(end + 1), depth + 1);
    }

    private String raw(String name) {
        Optional<Element> said = name.startsWith("project.")
                ? Xml.child(project, name.substring("project.".length()))
                : Xml.child(project, "properties").flatMap(all -> Xml.child(all, name));
        return said.map(found -> found.getTextContent().strip()).orElse(null);
    }
}
