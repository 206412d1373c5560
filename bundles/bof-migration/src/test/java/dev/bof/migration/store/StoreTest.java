package dev.bof.migration.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    Path folder;

    private OutputRoot root;

    @BeforeEach
    void prepare() throws IOException {
        SampleRun.prepare(folder);
        root = OutputRoot.of(folder);
    }

    @Test
    void aRunWritesAllOfItAndLeavesNothingOfItsOwn() throws IOException {
        new Store(root).write(SampleRun.changes(root));

        assertEquals("made\n", Files.readString(folder.resolve("new/deep/made.txt")));
        assertEquals("after\n", Files.readString(folder.resolve("changed.txt")));
        assertEquals(
                "rwxr-x---",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("changed.txt"))));
        assertFalse(Files.exists(folder.resolve("removed.txt")));
        assertFalse(Files.exists(folder.resolve(Store.FOLDER)));
    }

    @Test
    void whereAnyStepFailsNothingHasChanged() {
        Map<String, String> before = Trees.of(folder);
        int step = 1;
        while (true) {
            FailingDisk disk = new FailingDisk(step, 1);
            try {
                new Store(root, disk).write(SampleRun.changes(root));
            } catch (StoreException e) {
                assertTrue(e.getMessage().contains("No space left"), e.getMessage());
                assertEquals(before, Trees.of(folder), "after a failure to " + disk.failed);
                step++;
                continue;
            }
            break;
        }
        assertTrue(step > 20, "only " + step + " steps were tried");
    }

    @Test
    void whereTheDiskIsGoneForGoodTheNextRunPutsBack() {
        Map<String, String> before = Trees.of(folder);
        int interrupted = 0;
        for (int step = 1; ; step++) {
            FailingDisk disk = new FailingDisk(step, Integer.MAX_VALUE);
            try {
                new Store(root, disk).write(SampleRun.changes(root));
                if (disk.failed == null) {
                    break;
                }
            } catch (StoreException e) {
                interrupted += new Store(root).isInterrupted() ? 1 : 0;
            }
            if (!Files.exists(folder.resolve("new/deep/made.txt")) || new Store(root).isInterrupted()) {
                new Store(root).recover();
                assertEquals(before, Trees.of(folder), "after " + disk.failed);
            } else {
                new Store(root).recover();
                break;
            }
        }
        assertTrue(interrupted > 5, "the journal was needed " + interrupted + " times only");
    }

    @Test
    void aFileThatIsNotAsPlannedStopsTheRun() throws IOException {
        ChangeSet changes = SampleRun.changes(root);
        Files.writeString(folder.resolve("changed.txt"), "somebody else's\n");
        Map<String, String> before = Trees.of(folder);

        FilesChangedException refused = assertThrows(FilesChangedException.class, () -> new Store(root).write(changes));

        assertEquals(List.of("changed.txt"), refused.paths());
        assertEquals(before, Trees.of(folder));
    }

    @Test
    void aFileThatIsChangedWhileTheRunWritesStaysAsItIs() throws IOException {
        ChangeSet changes = SampleRun.changes(root);
        Disk disk = new Disk() {
            @Override
            void before(String step) throws IOException {
                if (step.startsWith("move") && step.endsWith("made.txt")) {
                    Files.writeString(folder.resolve("changed.txt"), "somebody else's\n");
                }
            }
        };

        assertThrows(FilesChangedException.class, () -> new Store(root, disk).write(changes));

        assertEquals("somebody else's\n", Files.readString(folder.resolve("changed.txt")));
        assertFalse(Files.exists(folder.resolve("new")));
        assertTrue(Files.exists(folder.resolve("removed.txt")));
    }

    @Test
    void aFolderThatBecomesALinkWhileTheRunWritesIsNotFollowed(@TempDir Path elsewhere) {
        ChangeSet changes = ChangeSet.of(List.of(
                new FileChange("first.txt", null, Content.of("1\n")),
                new FileChange("kept/second.txt", null, Content.of("2\n"))));
        Disk disk = new Disk() {
            @Override
            void before(String step) throws IOException {
                if (step.startsWith("move") && step.endsWith("first.txt")) {
                    Files.move(folder.resolve("kept"), folder.resolve("moved"));
                    Files.createSymbolicLink(folder.resolve("kept"), elsewhere);
                }
            }
        };

        StoreException refused = assertThrows(StoreException.class, () -> new Store(root, disk).write(changes));

        assertTrue(refused.getMessage().contains("symbolic link"), refused.getMessage());
        assertEquals(new TreeMap<>(), Trees.of(elsewhere));
        assertFalse(Files.exists(folder.resolve("first.txt")));
    }

    @Test
    void twoRunsDoNotMix() throws IOException {
        Path lock = folder.resolve(Store.FOLDER).resolve("lock");
        Files.createDirectories(lock.getParent());
        try (FileChannel other = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertTrue(other.tryLock().isValid());

            StoreException refused =
                    assertThrows(StoreException.class, () -> new Store(root).write(SampleRun.changes(root)));

            assertTrue(refused.getMessage().contains("another run"), refused.getMessage());
            assertTrue(Files.exists(folder.resolve("removed.txt")));
        }
    }

    @Test
    void whereNothingCanBeWrittenTheMessageSaysWhere() {
        OutputRoot readOnly = OutputRoot.of(Path.of("/proc/bof"));
        ChangeSet changes = ChangeSet.of(List.of(new FileChange("a.txt", null, Content.of("a"))));

        StoreException refused = assertThrows(StoreException.class, () -> new Store(readOnly).write(changes));

        assertTrue(refused.getMessage().contains("/proc/bof"), refused.getMessage());
        assertTrue(refused.getMessage().contains("Nothing has been changed"), refused.getMessage());
    }

    /** Fails some steps, as a full disk would. */
    private static final class FailingDisk extends Disk {
        private int before;
        private int times;
        private String failed;

        FailingDisk(int step, int times) {
            this.before = step;
            this.times = times;
        }

        @Override
        void before(String step) throws IOException {
            before--;
            if (before <= 0 && times > 0) {
                times--;
                failed = step;
                throw new IOException("No space left on device");
            }
        }
    }
}
