package dev.bof.migration.store;

import dev.bof.migration.store.BackupManifest.Original;
import dev.bof.migration.store.BackupManifest.Written;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Backups of runs, in {@code migrations/backups/YYYYMMDD_HHMMSS}. A backup is written together with the files whose old
 * contents it keeps: there is none without the other.
 */
public final class Backups {
    private static final String FOLDER = "migrations/backups/";
    private static final String MANIFEST = "/manifest.json";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss");
    private static final Pattern NAMES = Pattern.compile("\\d{8}_\\d{6}");

    private final OutputRoot root;
    private final Clock clock;

    public Backups(OutputRoot root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    /** The name of a new backup: the time, or the next second that no backup has. */
    public String newName() {
        LocalDateTime time = LocalDateTime.now(clock);
        while (root.read(FOLDER + NAME.format(time) + MANIFEST) != null) {
            time = time.plusSeconds(1);
        }
        return NAME.format(time);
    }

    /**
     * The changes, with a backup of what they overwrite.
     *
     * @param originals what the run read, by path
     */
    public ChangeSet with(ChangeSet changes, String name, Map<String, Content> originals) {
        String folder = FOLDER + name;
        List<FileChange> more = new ArrayList<>();
        new TreeMap<>(originals)
                .forEach((path, content) -> more.add(new FileChange(folder + "/originals/" + path, null, content)));
        changes.files().stream()
                .filter(change -> change.before() != null)
                .map(change -> new FileChange(folder + "/overwritten/" + change.path(), null, change.before()))
                .forEach(more::add);
        Content manifest = Content.of(Json.write(manifest(changes, name, originals)));
        more.add(new FileChange(folder + MANIFEST, null, manifest));
        return changes.and(more);
    }

    private BackupManifest manifest(ChangeSet changes, String name, Map<String, Content> originals) {
        List<Written> files = changes.files().stream()
                .map(change -> new Written(change.path(), checksum(change.before()), checksum(change.after())))
                .toList();
        List<Original> read = new TreeMap<>(originals)
                .entrySet().stream()
                        .map(original -> new Original(
                                original.getKey(), original.getValue().sha256()))
                        .toList();
        List<String> written = changes.files().stream()
                .filter(change -> change.after() != null)
                .map(FileChange::path)
                .toList();
        return new BackupManifest(name, files, read, root.missingFolders(written));
    }

    /**
     * The changes that take a run back. Files that are as they were before it are left alone; an empty set means that
     * there is nothing to do.
     *
     * @param force whether files that somebody has changed since are put back too
     * @throws FilesChangedException naming the files that somebody has changed since
     * @throws StoreException where there is no such backup, or it is damaged
     */
    public ChangeSet undo(String name, boolean force) {
        BackupManifest manifest = manifest(name);
        List<FileChange> changes = new ArrayList<>();
        List<String> foreign = new ArrayList<>();
        for (Written file : manifest.files()) {
            Content present = root.read(file.path());
            if (Objects.equals(checksum(present), file.before())) {
                continue;
            }
            if (!Objects.equals(checksum(present), file.after())) {
                foreign.add(file.path());
            }
            changes.add(new FileChange(file.path(), present, overwritten(name, file)));
        }
        if (!foreign.isEmpty() && !force) {
            throw new FilesChangedException("Changed since the run " + name, foreign);
        }
        List<String> deepestFirst = manifest.newFolders().stream()
                .sorted((one, other) -> other.compareTo(one))
                .toList();
        return new ChangeSet(changes, deepestFirst);
    }

    /** Whether there is a backup of this name. */
    public boolean exists(String name) {
        return NAMES.matcher(name).matches() && root.read(FOLDER + name + MANIFEST) != null;
    }

    private BackupManifest manifest(String name) {
        if (!exists(name)) {
            throw new StoreException("there is no backup '" + name + "' in "
                    + root.folder().resolve(FOLDER) + "; names look like 20250801_101500");
        }
        String path = FOLDER + name + MANIFEST;
        return Json.read(root.place(path).toString(), root.read(path), BackupManifest.class);
    }

    private Content overwritten(String name, Written file) {
        if (file.before() == null) {
            return null;
        }
        String path = FOLDER + name + "/overwritten/" + file.path();
        Content content = root.read(path);
        if (!file.before().equals(checksum(content))) {
            throw new StoreException(root.place(path) + " is damaged or missing: its checksum is not the manifest's");
        }
        return content;
    }

    private static String checksum(Content content) {
        return content == null ? null : content.sha256();
    }
}
