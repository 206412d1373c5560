package dev.bof.migration.cli;

import dev.bof.migration.generate.GeneratedModule;
import dev.bof.migration.plan.Plan;
import dev.bof.migration.plan.PlanText;
import dev.bof.migration.plan.Planner;
import dev.bof.migration.plan.RunRecord.ByHand;
import dev.bof.migration.plan.RunRecord.GeneratedObject;
import dev.bof.migration.store.Backups;
import dev.bof.migration.store.ChangeSet;
import dev.bof.migration.store.Content;
import dev.bof.migration.store.FileChange;
import dev.bof.migration.store.FilesChangedException;
import dev.bof.migration.store.OutputRoot;
import dev.bof.migration.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Shows or carries out what was generated, or takes an earlier run back. One for each run. */
final class MigrationRun {
    private final OutputRoot root;
    private final Store store;
    private final Backups backups;
    private final boolean force;
    private final Terminal terminal;

    /** @param force whether files are overwritten that somebody has changed */
    MigrationRun(OutputRoot root, boolean force, Clock clock, Terminal terminal) {
        this.root = root;
        this.store = new Store(root);
        this.backups = new Backups(root, clock);
        this.force = force;
        this.terminal = terminal;
    }

    /** Shows what {@link #write} would do, and writes nothing. */
    int show(GeneratedModule module) {
        if (isInterrupted()) {
            return ExitCode.FAILED;
        }
        Plan plan = plan(module);
        terminal.say(root.folder() + ":");
        terminal.say(PlanText.summary(plan));
        terminal.say(PlanText.difference(plan));
        terminal.say(PlanText.refusals(plan));
        terminal.say("Nothing was written.");
        return plan.isRefused() ? ExitCode.CHANGED_BY_HAND : ExitCode.DONE;
    }

    /** @param originals the files that were read, where they are to be kept in a backup; null where there is to be none */
    int write(GeneratedModule module, Map<String, Content> originals) {
        recover();
        Plan plan = plan(module);
        terminal.say(root.folder() + ":");
        terminal.say(PlanText.summary(plan));
        if (plan.isRefused()) {
            terminal.say(PlanText.refusals(plan));
            terminal.say("Nothing was written. Move what you changed into a kept place, or overwrite it with --force.");
            return ExitCode.CHANGED_BY_HAND;
        }
        if (plan.isDone()) {
            terminal.say("Everything is as it shall be; nothing was written.");
            return ExitCode.DONE;
        }
        if (originals == null) {
            store.write(plan.changes());
        } else {
            writeWithBackup(plan.changes(), originals);
        }
        module.objects().forEach(this::sayWhatIsLeft);
        return ExitCode.DONE;
    }

    private void writeWithBackup(ChangeSet changes, Map<String, Content> originals) {
        String name = backups.newName();
        store.write(backups.with(changes, name, originals));
        terminal.say("Backup " + name + "; '--undo " + name + "' takes this run back.");
    }

    private boolean isInterrupted() {
        if (store.isInterrupted()) {
            terminal.say("An earlier run was cut short. The next run, or --undo, puts back what it had changed first.");
            return true;
        }
        return false;
    }

    private Plan plan(GeneratedModule module) {
        return new Planner(root, force).plan(module.objects(), module.files());
    }

    private void sayWhatIsLeft(GeneratedObject object) {
        terminal.say(
                object.name() + " at " + object.route() + ": " + object.byHand().size() + " things are left to a person"
                        + (object.byHand().isEmpty() ? "." : ":"));
        for (ByHand item : object.byHand()) {
            String where = item.keptPlace() == null ? "" : " -> " + item.file() + ", place " + item.keptPlace();
            terminal.say("  " + (item.source().isEmpty() ? "" : item.source() + ": ") + item.what() + where);
        }
    }

    /** Takes a run back. What somebody has changed since is put back by force only, and kept in a backup of its own. */
    int undo(String name) {
        boolean wasCutShort = recover();
        if (wasCutShort && !backups.exists(name)) {
            return ExitCode.DONE;
        }
        try {
            undo(name, backups.undo(name, false), store::write);
        } catch (FilesChangedException e) {
            if (!force) {
                throw e;
            }
            undo(name, backups.undo(name, true), changes -> writeWithBackup(changes, Map.of()));
        }
        return ExitCode.DONE;
    }

    private void undo(String name, ChangeSet changes, Consumer<ChangeSet> writer) {
        if (changes.isEmpty()) {
            terminal.say("The run " + name + " is taken back already.");
        } else {
            writer.accept(changes);
            terminal.say(
                    "The run " + name + " is taken back: " + changes.files().size() + " files.");
        }
    }

    /** Shows what {@link #undo} would do, and writes nothing. */
    int showUndo(String name) {
        if (isInterrupted()) {
            return ExitCode.FAILED;
        }
        terminal.say(root.folder() + ":");
        for (FileChange change : backups.undo(name, force).files()) {
            terminal.say("  " + (change.after() == null ? "remove" : "restore") + "  " + change.path());
        }
        terminal.say("Nothing was written.");
        return ExitCode.DONE;
    }

    private boolean recover() {
        return store.recover()
                .map(recovery -> {
                    terminal.say("An earlier run was cut short; what it had changed is put back: "
                            + recovery.restored().size() + " files.");
                    List<String> left = recovery.leftAlone();
                    left.forEach(path -> terminal.say("  " + path + " was changed since, and stays as it is"));
                    return true;
                })
                .orElse(false);
    }
}
