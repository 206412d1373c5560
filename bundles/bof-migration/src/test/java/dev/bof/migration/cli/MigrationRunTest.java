package dev.bof.migration.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.generate.GeneratedModule;
import dev.bof.migration.plan.GeneratedFile;
import dev.bof.migration.plan.RunRecord.ByHand;
import dev.bof.migration.plan.RunRecord.GeneratedObject;
import dev.bof.migration.store.Content;
import dev.bof.migration.store.FilesChangedException;
import dev.bof.migration.store.OutputRoot;
import dev.bof.migration.store.Trees;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationRunTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-08-01T10:15:00Z"), ZoneOffset.UTC);
    private static final String BACKUP = "20250801_101500";
    private static final Map<String, Content> ORIGINALS = Map.of("src/A.java", Content.of("class A {}\n"));

    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();

    @Test
    void aDryRunShowsWhatTheRunDoesAndWritesNotOneByte() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine\n");
        Map<String, String> before = Trees.withTimes(folder);

        assertEquals(ExitCode.DONE, run(false).show(module("1")));

        assertEquals(before, Trees.withTimes(folder));
        assertTrue(said("+one 1"), printed::toString);
        assertTrue(said("create  a/one.txt"), printed::toString);
        assertTrue(said("Nothing was written."), printed::toString);
    }

    @Test
    void aDryRunIntoAFolderThatIsNotThereDoesNotMakeIt() {
        Path nowhere = folder.resolve("new/module");

        run(nowhere, false).show(module("1"));

        assertEquals(Map.of(), Trees.of(folder));
    }

    @Test
    void theSameRunTwiceGivesTheSameBytes() {
        run(false).write(module("1"), null);
        Map<String, String> before = Trees.withTimes(folder);

        assertEquals(ExitCode.DONE, run(false).write(module("1"), null));

        assertEquals(before, Trees.withTimes(folder));
        assertTrue(said("Everything is as it shall be"), printed::toString);
    }

    @Test
    void whatIsLeftToAPersonIsSaidWithItsPlace() {
        run(false).write(module("1"), null);

        assertTrue(said("A.java:7: a rule -> a/one.txt, place rule"), printed::toString);
    }

    @Test
    void undoLeavesNothingOfTheRunButItsBackup() throws IOException {
        Files.createDirectories(folder.resolve("a"));
        Files.writeString(folder.resolve("a/mine.txt"), "mine\n");
        Map<String, String> before = Trees.of(folder);
        run(false).write(module("1"), ORIGINALS);

        assertEquals(ExitCode.DONE, run(false).undo(BACKUP));

        assertEquals(before, Trees.withoutBackups(folder));
    }

    @Test
    void aDryRunOfUndoShowsWhatItWouldPutBackAndWritesNotOneByte() throws IOException {
        run(false).write(module("1"), null);
        run(false).write(module("2"), ORIGINALS);
        Map<String, String> before = Trees.withTimes(folder);

        assertEquals(ExitCode.DONE, run(false).showUndo(BACKUP));

        assertEquals(before, Trees.withTimes(folder));
        assertTrue(said("restore  a/one.txt"), printed::toString);
        assertTrue(said("Nothing was written."), printed::toString);
    }

    @Test
    void undoOfASecondRunGivesTheFirstOneBack() {
        run(false).write(module("1"), null);
        Map<String, String> before = Trees.of(folder);
        run(false).write(module("2"), ORIGINALS);

        run(false).undo(BACKUP);

        assertEquals(before, Trees.withoutBackups(folder));
    }

    @Test
    void undoRefusesWhatHasChangedSinceUnlessItIsForced() throws IOException {
        run(false).write(module("1"), ORIGINALS);
        Files.writeString(folder.resolve("a/one.txt"), "mine\n");

        FilesChangedException refused =
                assertThrows(FilesChangedException.class, () -> run(false).undo(BACKUP));
        assertTrue(refused.getMessage().contains("a/one.txt"), refused.getMessage());
        run(true).undo(BACKUP);

        assertEquals(
                "mine\n",
                Files.readString(folder.resolve("migrations/backups/20250801_101501/overwritten/a/one.txt")),
                "what force overwrites is kept");
    }

    @Test
    void whatWasChangedByHandStaysAndTheDifferenceIsShown() throws IOException {
        run(false).write(module("1"), null);
        Files.writeString(folder.resolve("a/one.txt"), "mine\n");

        assertEquals(ExitCode.CHANGED_BY_HAND, run(false).write(module("2"), null));

        assertEquals("mine\n", Files.readString(folder.resolve("a/one.txt")));
        assertTrue(
                said("--- base/a/one.txt") && said("+++ yours/a/one.txt") && said("+++ new/a/one.txt"),
                printed::toString);
    }

    @Test
    void whatAFileHoldsDoesNotSteerTheTerminal() throws IOException {
        run(false).write(module("1"), null);
        Files.writeString(folder.resolve("a/one.txt"), "\u001b[2J\u202e\n");

        run(false).write(module("2"), null);

        assertTrue(said("+.[2J."), printed::toString);
    }

    private boolean said(String text) {
        return printed.toString().contains(text);
    }

    private MigrationRun run(boolean force) {
        return run(folder, force);
    }

    private MigrationRun run(Path output, boolean force) {
        return new MigrationRun(OutputRoot.of(output), force, CLOCK, new Terminal(new PrintWriter(printed, true)));
    }

    private static GeneratedModule module(String content) {
        return new GeneratedModule(
                "a-framework",
                List.of(new GeneratedObject("A", "as", List.of(new ByHand("rule", "a/one.txt", "A.java:7", "a rule")))),
                List.of(
                        new GeneratedFile("a/one.txt", "one " + content + "\n"),
                        new GeneratedFile("two.txt", "two\n")));
    }
}
