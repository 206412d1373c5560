package dev.bof.migration.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies before each of its steps in turn, as one that is killed or loses its power. */
class KilledRunTest {
    private static final int NEVER = 0;

    @TempDir
    Path folder;

    @Test
    void whereverARunIsKilledTheNextOnePutsBackOrFindsItDone() throws Exception {
        int interrupted = 0;
        int step = 1;
        for (boolean killed = true; killed; step++) {
            Path output = folder.resolve("at-" + step);
            SampleRun.prepare(output);
            Map<String, String> before = Trees.of(output);
            killed = run(output, step) == SampleRun.KILLED;
            Store store = new Store(OutputRoot.of(output));
            boolean cutShort = store.isInterrupted();
            interrupted += cutShort ? 1 : 0;

            assertEquals(cutShort, store.recover().isPresent());

            assertFalse(Files.exists(output.resolve(Store.FOLDER)), "what is the tool's own stays behind at " + step);
            if (cutShort || !Files.exists(output.resolve("new"))) {
                assertEquals(before, Trees.of(output), "killed at step " + step);
                store.write(SampleRun.changes(OutputRoot.of(output)));
            }
            assertDone(output, step);
        }
        assertTrue(interrupted > 5, "the journal was needed " + interrupted + " times in " + step);
    }

    /** A limit of the process on the size of its files fails in the middle of a write, as a full disk does. */
    @Test
    void whereThereIsNoRoomNothingHasChanged() throws Exception {
        SampleRun.prepare(folder);
        Map<String, String> before = Trees.of(folder);
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 0; exec \"$@\"", "sh"));
        command.addAll(java(folder, NEVER));

        assertEquals(1, start(command).waitFor());

        assertEquals(before, Trees.of(folder));
    }

    private static void assertDone(Path output, int step) throws IOException {
        assertEquals("made\n", Files.readString(output.resolve("new/deep/made.txt")), "at step " + step);
        assertEquals("after\n", Files.readString(output.resolve("changed.txt")), "at step " + step);
        assertFalse(Files.exists(output.resolve("removed.txt")), "at step " + step);
        assertTrue(SampleRun.backups(OutputRoot.of(output)).exists(SampleRun.BACKUP), "at step " + step);
    }

    private static int run(Path output, int step) throws Exception {
        return start(java(output, step)).waitFor();
    }

    private static List<String> java(Path output, int step) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SampleRun.class.getName(),
                output.toString(),
                Integer.toString(step));
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
