package dev.bof.migration.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.plan.PlannedFile.Action;
import dev.bof.migration.store.OutputRoot;
import dev.bof.migration.store.Store;
import dev.bof.migration.store.StoreException;
import dev.bof.migration.store.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannerTest {
    private static final String NAME = "src/A.java";
    private static final GeneratedFile FIRST = java("1");
    private static final GeneratedFile SECOND = java("2");

    @TempDir
    Path folder;

    private OutputRoot root;
    private Path file;

    @BeforeEach
    void prepare() {
        root = OutputRoot.of(folder);
        file = folder.resolve(NAME);
    }

    private static GeneratedFile java(String number) {
        return new GeneratedFile(NAME, """
                package a;

                class A {
                    static final int NUMBER = %s;
                    // <keep id="members">
                    // </keep>
                }
                """.formatted(number));
    }

    @Test
    void planningWritesNothingNotEvenATime() {
        run(FIRST);
        Map<String, String> before = Trees.withTimes(folder);

        Plan plan = plan(SECOND, new GeneratedFile("b.txt", "b\n"));
        PlanText.summary(plan);
        PlanText.difference(plan);

        assertEquals(before, Trees.withTimes(folder));
    }

    @Test
    void theSameAgainChangesNothing() {
        run(FIRST);
        Map<String, String> before = Trees.withTimes(folder);

        Plan again = plan(FIRST);
        run(FIRST);

        assertTrue(again.isDone());
        assertEquals(before, Trees.withTimes(folder));
    }

    @Test
    void theDifferenceIsWhatTheRunDoes() {
        run(FIRST);

        assertEquals(
                List.of(
                        "--- a/src/A.java",
                        "+++ b/src/A.java",
                        "@@ -1,7 +1,7 @@",
                        " package a;",
                        " ",
                        " class A {",
                        "-    static final int NUMBER = 1;",
                        "+    static final int NUMBER = 2;",
                        "     // <keep id=\"members\">",
                        "     // </keep>",
                        " }"),
                PlanText.difference(plan(SECOND)));
    }

    @Test
    void whatIsInAKeptPlaceMustBeUtf8() throws IOException {
        run(FIRST);
        edit("    // </keep>", "    String mine = \"\u00fc\";\n    // </keep>");
        Files.write(file, Files.readString(file).getBytes(StandardCharsets.ISO_8859_1));

        StoreException refused = assertThrows(StoreException.class, () -> run(SECOND));

        assertTrue(refused.getMessage().contains(NAME + " is not UTF-8"), refused.getMessage());
    }

    @Test
    void whatIsInAKeptPlaceOutlivesANewRunWithTheImportsThatItNeeds() throws IOException {
        run(FIRST);
        edit("package a;\n", "package a;\n\nimport java.util.List;\nimport java.util.Map;\n");
        edit("    // </keep>", "    List<String> mine;\n    // </keep>");

        run(SECOND);

        assertEquals("""
                package a;

                import java.util.List;

                class A {
                    static final int NUMBER = 2;
                    // <keep id="members">
                    List<String> mine;
                    // </keep>
                }
                """, Files.readString(file));
    }

    @Test
    void whatWasChangedElsewhereStaysAndTheThreeTextsAreShown() throws IOException {
        run(FIRST);
        edit("NUMBER = 1", "NUMBER = 7");

        Plan plan = plan(SECOND);

        assertTrue(plan.isRefused());
        assertThrows(IllegalStateException.class, plan::changes);
        List<String> shown = PlanText.refusals(plan);
        assertTrue(shown.containsAll(List.of("--- base/src/A.java", "+++ yours/src/A.java", "+++ new/src/A.java")));
        assertTrue(shown.contains("-    static final int NUMBER = 1;"));
        assertTrue(shown.contains("+    static final int NUMBER = 7;"));
        assertTrue(shown.contains("+    static final int NUMBER = 2;"));
    }

    @Test
    void aFileThatTheToolDidNotWriteStays() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "class A {}\n");

        assertEquals(1, plan(FIRST).with(Action.REFUSE).size());
        assertEquals(
                1,
                new Planner(root, true)
                        .plan(List.of(), List.of(FIRST))
                        .with(Action.CHANGE)
                        .size());
    }

    @Test
    void aKeptPlaceThatIsNoMoreIsNotLost() throws IOException {
        run(FIRST);
        edit("    // </keep>", "    int mine;\n    // </keep>");
        GeneratedFile without = new GeneratedFile(NAME, "package a;\n\nclass A {}\n");

        assertTrue(plan(without).isRefused());
    }

    @Test
    void aFileThatIsNotGeneratedAnyMoreGoesUnlessItHasBecomeSomebodysOwn() throws IOException {
        run(FIRST);
        GeneratedFile other = new GeneratedFile("b.txt", "b\n");

        assertEquals(1, plan(other).with(Action.REMOVE).size());
        edit("    // </keep>", "    int mine;\n    // </keep>");
        assertTrue(plan(other).isRefused());
    }

    @Test
    void namesThatDifferInCaseOnlyAreRefused() {
        GeneratedFile other = new GeneratedFile("src/a.java", "");

        StoreException refused = assertThrows(StoreException.class, () -> plan(FIRST, other));

        assertTrue(refused.getMessage().contains("'src/A.java' and 'src/a.java'"), refused.getMessage());
    }

    @Test
    void withoutTheBaseTheOthersAreShown() throws IOException {
        run(FIRST);
        Files.delete(folder.resolve(".bof-migration/base/src/A.java"));
        assertFalse(plan(SECOND).isRefused());
        edit("NUMBER = 1", "NUMBER = 7");

        assertTrue(PlanText.refusals(plan(SECOND)).contains("--- yours/src/A.java"));
    }

    private Plan plan(GeneratedFile... files) {
        return new Planner(root, false).plan(List.of(), List.of(files));
    }

    private void run(GeneratedFile... files) {
        new Store(root).write(plan(files).changes());
    }

    private void edit(String from, String to) throws IOException {
        Files.writeString(file, Files.readString(file).replace(from, to));
    }
}
