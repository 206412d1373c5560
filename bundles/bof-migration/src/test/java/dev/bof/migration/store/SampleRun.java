package dev.bof.migration.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** A run that makes, changes and removes a file, with a backup. As a program it is killed at one of its steps. */
final class SampleRun {
    static final int KILLED = 137;
    static final String BACKUP = "20250801_101500";

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-08-01T10:15:00Z"), ZoneOffset.UTC);

    private SampleRun() {}

    /** @param arguments the output folder, and the number of the step before which the process dies */
    public static void main(String[] arguments) {
        Disk disk = new Disk() {
            private int left = Integer.parseInt(arguments[1]);

            @Override
            void before(String step) {
                left--;
                if (left == 0) {
                    Runtime.getRuntime().halt(KILLED);
                }
            }
        };
        OutputRoot root = OutputRoot.of(Path.of(arguments[0]));
        new Store(root, disk).write(changes(root));
    }

    /** What is there before the run. */
    static void prepare(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("kept"));
        Files.writeString(folder.resolve("kept/mine.txt"), "mine\n");
        Files.writeString(folder.resolve("changed.txt"), "before\n");
        Files.setPosixFilePermissions(folder.resolve("changed.txt"), PosixFilePermissions.fromString("rwxr-x---"));
        Files.writeString(folder.resolve("removed.txt"), "old\n");
    }

    static ChangeSet changes(OutputRoot root) {
        ChangeSet changes = ChangeSet.of(List.of(
                new FileChange("new/deep/made.txt", null, Content.of("made\n")),
                new FileChange("changed.txt", Content.of("before\n"), Content.of("after\n")),
                new FileChange("removed.txt", Content.of("old\n"), null)));
        return backups(root).with(changes, BACKUP, Map.of("src/Original.java", Content.of("class Original {}\n")));
    }

    static Backups backups(OutputRoot root) {
        return new Backups(root, CLOCK);
    }
}
