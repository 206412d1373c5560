package dev.bof.migration.status;

import java.util.List;

/** A phase of a migration, in the order of its steps. */
public record Phase(String name, List<Step> steps) {
    public Phase {
        steps = List.copyOf(steps);
    }

    /** Whether all that is known of it is done. */
    boolean isDone() {
        return steps.stream().allMatch(step -> step.state() == Step.State.DONE);
    }
}
