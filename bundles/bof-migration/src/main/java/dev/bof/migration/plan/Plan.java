package dev.bof.migration.plan;

import dev.bof.migration.plan.PlannedFile.Action;
import dev.bof.migration.store.ChangeSet;
import dev.bof.migration.store.FileChange;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run would do, and does: a dry run shows the very plan that a run carries out.
 *
 * @param files by path
 * @param own files in which the tool remembers this run
 */
public record Plan(List<PlannedFile> files, List<PlannedFile> own) {
    public Plan {
        files = List.copyOf(files);
        own = List.copyOf(own);
    }

    public List<PlannedFile> with(Action action) {
        return files.stream().filter(file -> file.action() == action).toList();
    }

    /** Whether somebody has changed files that this plan would overwrite. */
    public boolean isRefused() {
        return !with(Action.REFUSE).isEmpty();
    }

    /** Whether everything is as it shall be. */
    public boolean isDone() {
        return changes().isEmpty();
    }

    /** @throws IllegalStateException where the plan is refused */
    public ChangeSet changes() {
        if (isRefused()) {
            throw new IllegalStateException("a refused plan is not carried out");
        }
        return ChangeSet.of(Stream.concat(files.stream(), own.stream())
                .filter(file -> file.action() != Action.SAME)
                .map(file -> new FileChange(file.path(), file.present(), file.wanted()))
                .toList());
    }
}
