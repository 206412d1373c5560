package dev.bof.migration.store;

import dev.bof.migration.store.Journal.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Objects;
import java.util.Optional;

/** One run's steps, and the way back from each of them. Its owner sees to it that it is alone. */
final class Run {
    private static final String WORK = Store.FOLDER + "/run";
    private static final String JOURNAL = WORK + "/journal.json";

    private final OutputRoot root;
    private final Disk disk;

    Run(OutputRoot root, Disk disk) {
        this.root = root;
        this.disk = disk;
    }

    boolean isJournalled() {
        return root.read(JOURNAL) != null;
    }

    void write(ChangeSet changes) throws IOException {
        try {
            stage(changes);
            Journal journal = journal(changes);
            Path draft = root.place(JOURNAL + ".new");
            disk.write(draft, Json.write(journal).getBytes(StandardCharsets.UTF_8));
            disk.move(draft, root.place(JOURNAL));
            apply(changes, journal.newFolders());
            disk.delete(root.place(JOURNAL));
        } catch (IOException | RuntimeException e) {
            putBackAfter(e);
            throw e;
        }
        clean();
    }

    private Journal journal(ChangeSet changes) {
        List<Entry> entries = changes.files().stream()
                .map(change -> new Entry(change.path(), checksum(change.before()), checksum(change.after())))
                .toList();
        List<String> written = changes.files().stream()
                .filter(change -> change.after() != null)
                .map(FileChange::path)
                .toList();
        return new Journal(entries, root.missingFolders(written));
    }

    /** Writes all that takes room before anything is changed: a full disk is found here. */
    private void stage(ChangeSet changes) throws IOException {
        disk.makeFolders(work().resolve("old"));
        disk.makeFolders(work().resolve("new"));
        for (int i = 0; i < changes.files().size(); i++) {
            FileChange change = changes.files().get(i);
            if (change.before() != null) {
                stage(change, change.before(), old(i));
            }
            if (change.after() != null) {
                stage(change, change.after(), fresh(i));
            }
        }
    }

    private void stage(FileChange change, Content content, String copy) throws IOException {
        disk.write(root.place(copy), content.bytes());
        if (change.before() != null) {
            disk.copyPermissions(root.place(change.path()), root.place(copy));
        }
    }

    private void apply(ChangeSet changes, List<String> newFolders) throws IOException {
        for (String folder : newFolders) {
            disk.makeFolder(root.folderAt(folder));
        }
        for (int i = 0; i < changes.files().size(); i++) {
            FileChange change = changes.files().get(i);
            if (!Objects.equals(root.read(change.path()), change.before())) {
                throw new FilesChangedException("Changed while this run was at work", List.of(change.path()));
            }
            if (change.after() == null) {
                disk.delete(root.place(change.path()));
            } else {
                disk.move(root.place(fresh(i)), root.place(change.path()));
            }
        }
        for (String folder : changes.emptyFolders()) {
            disk.deleteIfEmpty(root.folderAt(folder));
        }
    }

    /** Takes back what a journal tells of. May be repeated: what is as it was before is left alone. */
    Optional<Recovery> putBack() throws IOException {
        Content text = root.read(JOURNAL);
        Optional<Recovery> recovery = text == null
                ? Optional.empty()
                : Optional.of(putBack(Json.read(root.place(JOURNAL).toString(), text, Journal.class)));
        disk.delete(root.place(JOURNAL));
        disk.deleteAll(work());
        return recovery;
    }

    private Recovery putBack(Journal journal) throws IOException {
        List<String> restored = new ArrayList<>();
        List<String> leftAlone = new ArrayList<>();
        for (int i = 0; i < journal.entries().size(); i++) {
            Entry entry = journal.entries().get(i);
            String present = checksum(root.read(entry.path()));
            if (Objects.equals(present, entry.before())) {
                continue;
            }
            if (Objects.equals(present, entry.after())) {
                putBack(entry, old(i));
                restored.add(entry.path());
            } else {
                leftAlone.add(entry.path());
            }
        }
        ListIterator<String> deepestFirst =
                journal.newFolders().listIterator(journal.newFolders().size());
        while (deepestFirst.hasPrevious()) {
            disk.deleteIfEmpty(root.folderAt(deepestFirst.previous()));
        }
        return new Recovery(restored, leftAlone);
    }

    private void putBack(Entry entry, String copy) throws IOException {
        Path place = root.place(entry.path());
        if (entry.before() == null) {
            disk.delete(place);
        } else {
            disk.makeFolders(place.getParent());
            disk.move(root.place(copy), place);
        }
    }

    private void putBackAfter(Exception failure) {
        try {
            putBack();
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** Without a journal, what is left over means nothing, and goes with the next run at the latest. */
    private void clean() {
        try {
            disk.deleteAll(work());
        } catch (IOException e) {
            return;
        }
    }

    private Path work() {
        return root.folderAt(WORK);
    }

    private static String old(int number) {
        return WORK + "/old/" + number;
    }

    private static String fresh(int number) {
        return WORK + "/new/" + number;
    }

    private static String checksum(Content content) {
        return content == null ? null : content.sha256();
    }
}
