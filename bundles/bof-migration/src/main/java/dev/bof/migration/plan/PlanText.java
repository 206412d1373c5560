package dev.bof.migration.plan;

import dev.bof.migration.plan.PlannedFile.Action;
import dev.bof.migration.store.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plan in words and as a difference. */
public final class PlanText {
    private PlanText() {}

    /** What becomes of each file, one line each. */
    public static List<String> summary(Plan plan) {
        List<String> lines = new ArrayList<>();
        for (PlannedFile file : plan.files()) {
            if (file.action() != Action.SAME) {
                lines.add("  %-7s %s".formatted(file.action().name().toLowerCase(Locale.ROOT), file.path()));
            }
        }
        lines.add("%d to create, %d to change, %d to remove, %d as they shall be, %d refused."
                .formatted(
                        plan.with(Action.CREATE).size(),
                        plan.with(Action.CHANGE).size(),
                        plan.with(Action.REMOVE).size(),
                        plan.with(Action.SAME).size(),
                        plan.with(Action.REFUSE).size()));
        return lines;
    }

    /** The unified difference that the run makes; {@code patch -p1} would make it too. */
    public static List<String> difference(Plan plan) {
        return plan.files().stream()
                .filter(file -> file.action() != Action.SAME && file.action() != Action.REFUSE)
                .flatMap(file -> Diffs.unified(file.path(), file.present(), file.wanted()).stream())
                .toList();
    }

    /**
     * What stands against each refused file: from what was generated last to what is there now, and to what would be
     * generated. Where the former is not known, from what is there to what would be generated.
     */
    public static List<String> refusals(Plan plan) {
        List<String> lines = new ArrayList<>();
        for (PlannedFile file : plan.with(Action.REFUSE)) {
            lines.add(file.path() + " was changed by hand outside its kept places, and stays as it is:");
            if (file.base() == null) {
                lines.addAll(difference(file, "yours", file.present(), "new", file.wanted()));
            } else {
                lines.addAll(difference(file, "base", file.base(), "yours", file.present()));
                lines.addAll(difference(file, "base", file.base(), "new", file.wanted()));
            }
        }
        return lines;
    }

    private static List<String> difference(PlannedFile file, String from, Content old, String to, Content fresh) {
        return Diffs.unified(from + "/" + file.path(), old, to + "/" + file.path(), fresh);
    }
}
