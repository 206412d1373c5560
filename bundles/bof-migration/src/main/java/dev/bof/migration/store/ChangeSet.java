package dev.bof.migration.store;

import java.util.ArrayList;
import java.util.List;

/**
 * What is written together.
 *
 * @param files each path once
 * @param emptyFolders folders that go too where nothing is in them once the files are written
 */
public record ChangeSet(List<FileChange> files, List<String> emptyFolders) {
    public ChangeSet {
        files = List.copyOf(files);
        emptyFolders = List.copyOf(emptyFolders);
    }

    public static ChangeSet of(List<FileChange> files) {
        return new ChangeSet(files, List.of());
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** This and more, written together. */
    public ChangeSet and(List<FileChange> more) {
        List<FileChange> all = new ArrayList<>(files);
        all.addAll(more);
        return new ChangeSet(all, emptyFolders);
    }
}
