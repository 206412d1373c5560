package dev.bof.itests.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What the tests of a generated module gave when they were last run.
 *
 * @param run how many there were
 * @param failures what they said, by the tests' names
 */
record GeneratedTests(int run, Map<String, String> failures) {

    /** Reads Maven's reports of a module. */
    static GeneratedTests of(WrittenModule module) {
        Path reports = module.folder().resolve("target/failsafe-reports");
        if (!Files.isDirectory(reports)) {
            return new GeneratedTests(0, Map.of());
        }
        try (Stream<Path> files = Files.list(reports)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*ContractIT\\.xml"))
                    .sorted()
                    .map(GeneratedTests::read)
                    .reduce(new GeneratedTests(0, Map.of()), GeneratedTests::and);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GeneratedTests and(GeneratedTests other) {
        Map<String, String> all = new TreeMap<>(failures);
        all.putAll(other.failures);
        return new GeneratedTests(run + other.run, all);
    }

    private static GeneratedTests read(Path report) {
        try {
            NodeList tests = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getElementsByTagName("testcase");
            Map<String, String> failures = new TreeMap<>();
            elements(tests).forEach(test -> Stream.of("failure", "error")
                    .flatMap(kind -> elements(test.getElementsByTagName(kind)))
                    .forEach(failure -> failures.put(test.getAttribute("name"), failure.getTextContent())));
            return new GeneratedTests(tests.getLength(), failures);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(report + " is no report", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(index -> (Element) nodes.item(index));
    }
}
