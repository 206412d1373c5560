package dev.bof.migration.store;

import java.util.List;

/**
 * What is in a backup: enough to take its run back and to prove that nothing was lost on the way.
 *
 * @param run the backup's name, the time of its run
 * @param files that the run wrote or removed
 * @param originals files that the run read, elsewhere
 * @param newFolders folders that the run made
 */
public record BackupManifest(String run, List<Written> files, List<Original> originals, List<String> newFolders) {
    public BackupManifest {
        files = List.copyOf(files);
        originals = List.copyOf(originals);
        newFolders = List.copyOf(newFolders);
    }

    /**
     * A file below the output root; a checksum is null where there was no file.
     *
     * @param before of what it was, kept in {@code overwritten/}
     * @param after of what the run made of it
     */
    public record Written(String path, String before, String after) {}

    /** A file that was read, kept in {@code originals/}. */
    public record Original(String path, String sha256) {}
}
