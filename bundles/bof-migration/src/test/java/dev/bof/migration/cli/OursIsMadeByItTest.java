package dev.bof.migration.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Our own framework variant is what the tool writes from our own legacy variant, kept places aside. */
class OursIsMadeByItTest {
    private static final Path BUNDLES = Path.of(System.getProperty("bundles"));

    @Test
    void aNewRunWouldChangeNothing() {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);

        int code = Main.run(
                out,
                out,
                "--service-root",
                BUNDLES.resolve("partner-legacy").toString(),
                "--output",
                BUNDLES.resolve("partner-framework").toString(),
                "--parent",
                "dev.bof:bundles:" + ToolVersion.current(),
                "--dry-run");

        assertEquals(ExitCode.DONE, code, printed::toString);
        assertTrue(
                printed.toString().contains("0 to create, 0 to change, 0 to remove, 14 as they shall be, 0 refused."),
                () -> "Run the tool as this test does, without --dry-run:\n" + printed);
    }

    @Test
    void theRecordOfTheRunIsInTheTree() {
        assertTrue(Files.exists(BUNDLES.resolve("partner-framework/.bof-migration.json")));
    }
}
