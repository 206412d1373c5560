package dev.bof.migration.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
    private static final String BACKUP = "migrations/backups/" + SampleRun.BACKUP;

    @TempDir
    Path folder;

    private OutputRoot root;
    private Store store;
    private Backups backups;
    private Map<String, String> before;

    @BeforeEach
    void run() throws IOException {
        SampleRun.prepare(folder);
        before = Trees.of(folder);
        root = OutputRoot.of(folder);
        store = new Store(root);
        backups = SampleRun.backups(root);
        store.write(SampleRun.changes(root));
    }

    @Test
    void aBackupHasWhatWasReadAndWhatWasOverwritten() throws IOException {
        Path backup = folder.resolve(BACKUP);

        assertEquals("class Original {}\n", Files.readString(backup.resolve("originals/src/Original.java")));
        assertEquals("before\n", Files.readString(backup.resolve("overwritten/changed.txt")));
        assertEquals("old\n", Files.readString(backup.resolve("overwritten/removed.txt")));
        String manifest = Files.readString(backup.resolve("manifest.json"));
        assertTrue(manifest.contains(Content.of("before\n").sha256()), manifest);
        assertTrue(manifest.contains(Content.of("class Original {}\n").sha256()), manifest);
    }

    @Test
    void undoPutsBackEveryByte() {
        store.write(backups.undo(SampleRun.BACKUP, false));

        assertEquals(before, Trees.withoutBackups(folder));
    }

    @Test
    void undoneTwiceThereIsNothingToDo() {
        store.write(backups.undo(SampleRun.BACKUP, false));

        assertTrue(backups.undo(SampleRun.BACKUP, false).isEmpty());
    }

    @Test
    void undoRefusesWhatHasChangedSinceAndSaysWhich() throws IOException {
        Files.writeString(folder.resolve("changed.txt"), "mine\n");
        Files.delete(folder.resolve("new/deep/made.txt"));

        FilesChangedException refused =
                assertThrows(FilesChangedException.class, () -> backups.undo(SampleRun.BACKUP, false));

        assertEquals(List.of("changed.txt"), refused.paths());
    }

    @Test
    void undoByForcePutsBackThatToo() throws IOException {
        Files.writeString(folder.resolve("changed.txt"), "mine\n");

        store.write(backups.undo(SampleRun.BACKUP, true));

        assertEquals(before, Trees.withoutBackups(folder));
    }

    @Test
    void aFolderWithSomebodysFilesStays() throws IOException {
        Files.writeString(folder.resolve("new/mine.txt"), "mine\n");

        store.write(backups.undo(SampleRun.BACKUP, false));

        assertEquals("mine\n", Files.readString(folder.resolve("new/mine.txt")));
    }

    @Test
    void aDamagedBackupIsNotUsed() throws IOException {
        Files.writeString(folder.resolve(BACKUP).resolve("overwritten/changed.txt"), "something else\n");

        StoreException refused = assertThrows(StoreException.class, () -> backups.undo(SampleRun.BACKUP, false));

        assertTrue(refused.getMessage().contains("damaged"), refused.getMessage());
    }

    @Test
    void whatIsNoBackupIsToldSo() {
        for (String name : List.of("20250801_101501", "../../etc", "latest", "")) {
            StoreException refused = assertThrows(StoreException.class, () -> backups.undo(name, false));

            assertTrue(refused.getMessage().contains("no backup"), refused.getMessage());
        }
    }

    @Test
    void twoRunsOfOneSecondHaveTwoBackups() {
        assertEquals("20250801_101501", backups.newName());
    }
}
