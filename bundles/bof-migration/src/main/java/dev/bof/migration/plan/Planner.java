package dev.bof.migration.plan;

import dev.bof.migration.plan.PlannedFile.Action;
import dev.bof.migration.plan.RunRecord.GeneratedObject;
import dev.bof.migration.store.Content;
import dev.bof.migration.store.OutputRoot;
import dev.bof.migration.store.Store;
import dev.bof.migration.store.StoreException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares generated files with those that are there. Reads only. */
public final class Planner {
    private static final String BASE = Store.FOLDER + "/" + Store.BASE + "/";

    private final OutputRoot root;
    private final boolean force;

    /** @param force whether files are overwritten that somebody has changed */
    public Planner(OutputRoot root, boolean force) {
        this.root = root;
        this.force = force;
    }

    /**
     * @param files each path once
     * @throws StoreException where a file cannot be where it shall be, or cannot be read
     */
    public Plan plan(List<GeneratedObject> objects, List<GeneratedFile> files) {
        refuseClashes(files);
        RunRecord last = RunRecord.read(root);
        List<PlannedFile> planned = new ArrayList<>();
        files.forEach(file -> planned.add(planned(file, last)));
        last.withoutThose(files).keySet().forEach(path -> {
            if (root.read(path) != null) {
                planned.add(superfluous(path, last));
            }
        });
        planned.sort(Comparator.comparing(PlannedFile::path));
        return new Plan(planned, own(objects, files, last));
    }

    private PlannedFile planned(GeneratedFile file, RunRecord last) {
        String path = file.path();
        Content present = root.read(path);
        Content base = root.read(BASE + path);
        if (present == null) {
            return new PlannedFile(path, Action.CREATE, base, null, Content.of(file.text()));
        }
        KeptPlaces kept = KeptPlaces.of(path, present.text());
        if (!kept.isEmpty() && !present.isText()) {
            throw new StoreException(path + " is not UTF-8, so what stands in its kept places cannot be kept as it is:"
                    + " save it as UTF-8, or remove it");
        }
        List<String> homeless = kept.missingIn(KeptPlaces.of(path, file.text()));
        String filled = kept.fill(file.text());
        if (JavaImports.isJava(path) && !kept.isEmpty()) {
            filled = JavaImports.merged(path, filled, present.text());
        }
        Content wanted = Content.of(filled);
        if (wanted.equals(present)) {
            return new PlannedFile(path, Action.SAME, base, present, wanted);
        }
        boolean free = force || last.isAsGenerated(path, present) && homeless.isEmpty();
        return new PlannedFile(path, free ? Action.CHANGE : Action.REFUSE, base, present, wanted);
    }

    /** A file that an earlier run generated and this one does not. */
    private PlannedFile superfluous(String path, RunRecord last) {
        Content present = root.read(path);
        boolean free = force
                || last.isAsGenerated(path, present)
                        && KeptPlaces.of(path, present.text()).isEmpty();
        return new PlannedFile(path, free ? Action.REMOVE : Action.REFUSE, root.read(BASE + path), present, null);
    }

    private List<PlannedFile> own(List<GeneratedObject> objects, List<GeneratedFile> files, RunRecord last) {
        List<PlannedFile> own = new ArrayList<>();
        own.add(own(RunRecord.of(objects, files).asFile()));
        files.forEach(file -> own.add(own(new GeneratedFile(BASE + file.path(), file.text()))));
        last.withoutThose(files).keySet().stream()
                .map(path -> BASE + path)
                .filter(path -> root.read(path) != null)
                .forEach(path -> own.add(new PlannedFile(path, Action.REMOVE, null, root.read(path), null)));
        return own;
    }

    private PlannedFile own(GeneratedFile file) {
        Content present = root.read(file.path());
        Content wanted = Content.of(file.text());
        Action action = present == null ? Action.CREATE : wanted.equals(present) ? Action.SAME : Action.CHANGE;
        return new PlannedFile(file.path(), action, null, present, wanted);
    }

    /** On some file systems names that differ in case are one. */
    private static void refuseClashes(List<GeneratedFile> files) {
        Map<String, String> names = new HashMap<>();
        for (GeneratedFile file : files) {
            String other = names.put(OutputRoot.caseless(file.path()), file.path());
            if (other != null) {
                throw new StoreException(
                        "'" + other + "' and '" + file.path() + "' would be the same file on some file systems");
            }
        }
    }
}
