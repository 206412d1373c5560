package dev.bof.persistence.unit;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads {@code persistence.xml}. */
final class PersistenceXml {
    private PersistenceXml() {}

    /**
     * The units that a file describes.
     *
     * @throws IOException if it cannot be read or is no persistence.xml
     */
    static List<PersistenceDescriptor> read(InputStream in) throws IOException {
        try {
            // Karaf endorses a factory of Java 9, which has no newDefaultNSInstance
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root = factory.newDocumentBuilder().parse(in).getDocumentElement();
            if (!"persistence".equals(root.getLocalName())) {
                throw new IOException("The root element is " + root.getLocalName() + ", not persistence.");
            }
            String version = root.getAttribute("version");
            return children(root, "persistence-unit")
                    .map(unit -> descriptor(version, unit))
                    .toList();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("Not a persistence.xml: " + e.getMessage(), e);
        }
    }

    private static PersistenceDescriptor descriptor(String version, Element unit) {
        return new PersistenceDescriptor(
                version,
                unit.getAttribute("name"),
                unit.hasAttribute("transaction-type") ? unit.getAttribute("transaction-type") : null,
                texts(unit, "provider").findFirst().orElse(null),
                texts(unit, "mapping-file").toList(),
                texts(unit, "class").toList(),
                // The element alone means true.
                texts(unit, "exclude-unlisted-classes").anyMatch(text -> !"false".equals(text)),
                texts(unit, "shared-cache-mode")
                        .findFirst()
                        .map(SharedCacheMode::valueOf)
                        .orElse(SharedCacheMode.NONE),
                texts(unit, "validation-mode")
                        .findFirst()
                        .map(ValidationMode::valueOf)
                        .orElse(ValidationMode.NONE),
                properties(unit));
    }

    private static Map<String, String> properties(Element unit) {
        Map<String, String> properties = new LinkedHashMap<>();
        children(unit, "properties")
                .flatMap(all -> children(all, "property"))
                .forEach(property -> properties.put(property.getAttribute("name"), property.getAttribute("value")));
        return properties;
    }

    private static Stream<String> texts(Element parent, String name) {
        return children(parent, name).map(element -> element.getTextContent().strip());
    }

    private static Stream<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> name.equals(element.getLocalName()));
    }
}
