package dev.bof.migration.status;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the last contract tests of a module gave.
 *
 * @param tests how many there were; 0 where none were run
 * @param failed how many of them failed
 * @param outdated whether the module has been changed since
 */
public record ContractReport(int tests, int failed, boolean outdated) {
    private static final ContractReport NONE = new ContractReport(0, 0, false);

    /**
     * Reads the reports that Maven leaves.
     *
     * @param changed when the module's sources were changed, in milliseconds
     */
    static ContractReport of(Path module, long changed) throws IOException {
        ContractReport all = NONE;
        for (String folder : List.of("failsafe-reports", "surefire-reports")) {
            Path reports = module.resolve("target").resolve(folder);
            if (Files.isDirectory(reports)) {
                try (Stream<Path> files = Files.list(reports)) {
                    for (Path file :
                            files.filter(ContractReport::isReport).sorted().toList()) {
                        all = all.and(read(file, changed));
                    }
                }
            }
        }
        return all;
    }

    boolean isGood() {
        return tests > 0 && failed == 0 && !outdated;
    }

    private ContractReport and(ContractReport other) {
        return new ContractReport(tests + other.tests, failed + other.failed, outdated || other.outdated);
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("TEST-") && name.endsWith("ContractIT.xml");
    }

    private static ContractReport read(Path file, long changed) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            reader.nextTag();
            return new ContractReport(
                    number(reader, "tests"),
                    number(reader, "failures") + number(reader, "errors"),
                    Files.getLastModifiedTime(file).toMillis() < changed);
        } catch (XMLStreamException | NumberFormatException e) {
            throw new IOException(file + " is no report of tests: " + e.getMessage(), e);
        }
    }

    private static int number(XMLStreamReader reader, String attribute) {
        return Integer.parseInt(reader.getAttributeValue(null, attribute));
    }
}
