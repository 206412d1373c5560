package dev.bof.migration.status;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.plan.GeneratedFile;
import dev.bof.migration.plan.Planner;
import dev.bof.migration.plan.RunRecord.ByHand;
import dev.bof.migration.plan.RunRecord.GeneratedObject;
import dev.bof.migration.status.RouteFacts.Variant;
import dev.bof.migration.store.OutputRoot;
import dev.bof.migration.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration from its first file to the retirement of the old variant. */
class MigrationStatusTest {
    private static final String FILE = "src/main/java/A.java";
    private static final Variant QUIET = new Variant(true, null, 0, 0, 0);
    private static final Variant BUSY = new Variant(true, null, 12, 0, 1);

    @TempDir
    Path folder;

    @Test
    void beforeTheFirstRunTheNextStepIsToGenerate() throws IOException {
        assertNext("The framework variant is generated", new RouteFacts("legacy", false, QUIET, null));
    }

    @Test
    void anEmptyPlaceIsToBeWrittenAndAWrittenOneIsDone() throws IOException {
        generate();
        RouteFacts route = new RouteFacts("legacy", false, QUIET, null);
        assertNext("What the tool could not carry over is written: 1 places are empty", route);

        edit("// </keep>", "int mine;\n    // </keep>");

        assertNext("The bundle is built", route);
    }

    @Test
    void aChangeElsewhereStandsAgainstIt() throws IOException {
        generate();
        edit("// </keep>", "int mine;\n    // </keep>");
        edit("class A", "final class A");

        String status = text(null);

        assertTrue(
                status.contains("[!] The tool can run again: nothing was changed outside the kept places: " + FILE),
                status);
    }

    @Test
    void aDifferenceBetweenTheVariantsStandsAgainstIt() throws IOException {
        generate();
        report(100, 2);

        assertTrue(text(null).contains("[!] Both variants answer the same: 100 cases, 2 differ"), text(null));
    }

    @Test
    void aComparisonOfWhatWasThereBeforeDoesNotCount() throws IOException {
        generate();
        report(100, 0);
        Path source = folder.resolve(FILE);
        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 60_000));

        assertTrue(
                text(null).contains("[ ] Both variants answer the same: the sources were changed since"), text(null));
    }

    @Test
    void fromBuiltToRetired() throws IOException {
        generate();
        edit("// </keep>", "int mine;\n    // </keep>");
        build();
        assertNext("The framework variant is available", new RouteFacts("legacy", false, BUSY, null));
        assertNext("Both variants answer the same", new RouteFacts("legacy", false, BUSY, QUIET));
        report(100, 0);
        assertNext("The route serves the framework variant", new RouteFacts("legacy", false, BUSY, QUIET));
        assertNext("Nobody calls the legacy variant", new RouteFacts("framework", true, BUSY, QUIET));
        assertNext("The legacy variant is retired", new RouteFacts("framework", true, QUIET, BUSY));

        String retired = text(new RouteFacts("framework", true, null, BUSY));

        assertTrue(retired.contains("4. Full migration (done)"), retired);
        assertTrue(retired.endsWith("Nothing is left to do that can be seen from here."), retired);
    }

    @Test
    void aVariantThatIsNotAvailableSaysWhy() throws IOException {
        String status =
                text(new RouteFacts("legacy", false, QUIET, new Variant(false, "its probe is answered 500", 0, 0, 0)));

        assertTrue(status.contains("[!] The framework variant is available beside the legacy one: its probe"), status);
    }

    @Test
    void withoutAServerItSaysWhatItCannotKnow() throws IOException {
        generate();

        String status = text(null);

        assertTrue(status.contains("[?] The route serves the framework variant"), status);
        assertFalse(status.contains("ROUTE"), status);
    }

    private void assertNext(String step, RouteFacts route) throws IOException {
        String status = text(route);
        assertTrue(status.contains("\nNext: " + step), status);
    }

    private String text(RouteFacts route) throws IOException {
        MigrationStatus status = new MigrationStatus(ModuleFacts.of(folder, "as"), route);
        return String.join("\n", StatusText.lines(status.phases(), "as"));
    }

    private void generate() {
        OutputRoot root = OutputRoot.of(folder);
        GeneratedObject object =
                new GeneratedObject("A", "as", List.of(new ByHand("rule", FILE, "B.java:7", "a rule")));
        String text = "class A {\n    // <keep id=\"rule\">\n    // </keep>\n}\n";
        new Store(root)
                .write(new Planner(root, false)
                        .plan(List.of(object), List.of(new GeneratedFile(FILE, text)))
                        .changes());
    }

    private void edit(String from, String to) throws IOException {
        Path file = folder.resolve(FILE);
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    private void build() throws IOException {
        Files.createDirectories(folder.resolve("target"));
        Path jar = Files.writeString(folder.resolve("target/a.jar"), "");
        FileTime sources = Files.getLastModifiedTime(folder.resolve(FILE));
        Files.setLastModifiedTime(jar, FileTime.fromMillis(sources.toMillis() + 1000));
    }

    private void report(int tests, int failures) throws IOException {
        Path reports = Files.createDirectories(folder.resolve("target/failsafe-reports"));
        Files.writeString(
                reports.resolve("TEST-AContractIT.xml"),
                "<testsuite tests=\"%d\" failures=\"%d\" errors=\"0\"/>".formatted(tests, failures));
    }
}
