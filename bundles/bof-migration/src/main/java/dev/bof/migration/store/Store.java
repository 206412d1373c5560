package dev.bof.migration.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes many files or none. Everything is first written beside the files, then a journal tells what will be done, then
 * each file is moved into its place in one step. A failure puts back what was done; so does the next run, where this one
 * was killed. One process at a time.
 */
public final class Store {
    /** The tool's own folder in the output root. */
    public static final String FOLDER = ".bof-migration";

    /** What is in it between runs: the files as they were generated. */
    public static final String BASE = "base";

    private final OutputRoot root;
    private final Disk disk;
    private final Run run;

    public Store(OutputRoot root) {
        this(root, new Disk());
    }

    Store(OutputRoot root, Disk disk) {
        this.root = root;
        this.disk = disk;
        this.run = new Run(root, disk);
    }

    /** Whether an earlier run was killed, so that {@link #recover} has something to do. Writes nothing. */
    public boolean isInterrupted() {
        return run.isJournalled();
    }

    /**
     * Puts back what a killed run had changed. Does nothing where there was none.
     *
     * @return what was put back, empty where no run was killed
     */
    public Optional<Recovery> recover() {
        if (!hasLeftovers()) {
            return Optional.empty();
        }
        return locked(run::putBack);
    }

    /** Whether there is more in the tool's folder than a run that ended leaves there. */
    private boolean hasLeftovers() {
        Path folder = root.folder().resolve(FOLDER);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> children = Files.list(folder)) {
            return !children.map(child -> child.getFileName().toString())
                    .toList()
                    .equals(List.of(BASE));
        } catch (IOException e) {
            throw new StoreException(folder + " cannot be read: " + describe(e), e);
        }
    }

    /**
     * Writes all or nothing.
     *
     * @throws FilesChangedException where a file is not as the change says; nothing is written
     * @throws StoreException where a file cannot be written; nothing is written, or the message says what the next run
     *     puts back
     */
    public void write(ChangeSet changes) {
        if (changes.isEmpty()) {
            return;
        }
        requirePresent(changes);
        locked(() -> {
            run.putBack();
            requirePresent(changes);
            run.write(changes);
            return null;
        });
    }

    private void requirePresent(ChangeSet changes) {
        List<String> foreign = changes.files().stream()
                .filter(change -> !Objects.equals(root.read(change.path()), change.before()))
                .map(FileChange::path)
                .toList();
        if (!foreign.isEmpty()) {
            throw new FilesChangedException("Changed while this run was at work", foreign);
        }
    }

    private <T> T locked(Work<T> work) {
        Path folder = root.folder().resolve(FOLDER);
        List<Path> made = missing(folder);
        try {
            Path lock = root.place(FOLDER + "/lock");
            disk.makeFolders(folder);
            try (RunLock mine = RunLock.take(lock)) {
                return mine.during(work);
            } finally {
                disk.deleteIfEmpty(folder);
            }
        } catch (IOException e) {
            removeEmpty(made, e);
            throw new StoreException(root.folder() + ": " + describe(e) + ". " + outcome(), e);
        } catch (RuntimeException e) {
            removeEmpty(made, e);
            throw e;
        }
    }

    private static List<Path> missing(Path folder) {
        List<Path> missing = new ArrayList<>();
        Path parent = folder;
        while (parent != null && !Files.exists(parent, LinkOption.NOFOLLOW_LINKS)) {
            missing.add(parent);
            parent = parent.getParent();
        }
        return missing;
    }

    /** A run that failed leaves no folder that it made. */
    private void removeEmpty(List<Path> folders, Exception failure) {
        try {
            for (Path folder : folders) {
                disk.deleteIfEmpty(folder);
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private String outcome() {
        return isInterrupted()
                ? "Some files have been written; the next run, or --undo, puts them back"
                : "Nothing has been changed";
    }

    private static String describe(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
