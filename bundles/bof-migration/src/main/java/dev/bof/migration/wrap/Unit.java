package dev.bof.migration.wrap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The persistence unit of a wrapped service: its own classes and mappings, with the framework's connections and provider.
 *
 * @param name no other bundle has a unit of this name
 */
record Unit(String name, List<String> mappings, List<String> classes) {
    /** Where it is described in a jar. */
    static final String FILE = "META-INF/persistence.xml";

    private static final String DEFAULT_MAPPINGS = "META-INF/orm.xml";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String NAMESPACE = "https://jakarta.ee/xml/ns/persistence";

    /** The unit of these classes; null where there are none. */
    static Unit of(Map<String, byte[]> files, List<String> classes, String name) throws WrapException {
        if (classes.isEmpty() && !files.containsKey(FILE)) {
            return null;
        }
        List<String> mappings = new ArrayList<>();
        if (files.containsKey(FILE)) {
            Document described = parse(files.get(FILE));
            if (described.getElementsByTagNameNS("*", "persistence-unit").getLength() > 1) {
                throw WrapException.unsuitable(List.of("it has more than one persistence unit"));
            }
            NodeList named = described.getElementsByTagNameNS("*", "mapping-file");
            for (int i = 0; i < named.getLength(); i++) {
                mappings.add(((Element) named.item(i)).getTextContent().strip());
            }
        }
        if (files.containsKey(DEFAULT_MAPPINGS) && !mappings.contains(DEFAULT_MAPPINGS)) {
            mappings.add(DEFAULT_MAPPINGS);
        }
        return new Unit(name, List.copyOf(mappings), classes);
    }

    private static Document parse(byte[] xml) throws WrapException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new WrapException(FILE + " cannot be read: " + e.getMessage(), e);
        }
    }

    byte[] xml() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("persistence");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeNamespace("xsi", INSTANCE);
            xml.writeAttribute("xsi", INSTANCE, "schemaLocation", NAMESPACE + " " + NAMESPACE + "/persistence_3_2.xsd");
            xml.writeAttribute("version", "3.2");
            xml.writeStartElement("persistence-unit");
            xml.writeAttribute("name", name);
            xml.writeAttribute("transaction-type", "RESOURCE_LOCAL");
            for (String mapping : mappings) {
                element(xml, "mapping-file", mapping);
            }
            for (String type : classes) {
                element(xml, "class", type);
            }
            element(xml, "exclude-unlisted-classes", "true");
            xml.writeEndDocument();
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("plain texts could not be written as XML", e);
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
