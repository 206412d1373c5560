package dev.bof.migration.status;

import dev.bof.migration.status.Step.State;
import java.util.ArrayList;
import java.util.List;

/** A status for people. */
public final class StatusText {
    private StatusText() {}

    /** @param route put in for {@code ROUTE} in what is to be typed; null leaves it */
    public static List<String> lines(List<Phase> phases, String route) {
        List<String> lines = new ArrayList<>();
        Step next = null;
        for (int i = 0; i < phases.size(); i++) {
            Phase phase = phases.get(i);
            lines.add((i + 1) + ". " + phase.name() + (phase.isDone() ? " (done)" : ""));
            for (Step step : phase.steps()) {
                boolean isNext = next == null && (step.state() == State.OPEN || step.state() == State.BLOCKED);
                next = isNext ? step : next;
                lines.add("   " + mark(step.state()) + " " + step.what()
                        + (step.note().isEmpty() ? "" : ": " + step.note()));
            }
        }
        lines.add(
                next == null
                        ? "Nothing is left to do that can be seen from here."
                        : "Next: " + next.what() + (next.note().isEmpty() ? "." : ": " + next.note()));
        return route == null
                ? lines
                : lines.stream().map(line -> line.replace("ROUTE", route)).toList();
    }

    private static String mark(State state) {
        return switch (state) {
            case DONE -> "[x]";
            case OPEN -> "[ ]";
            case BLOCKED -> "[!]";
            case UNKNOWN -> "[?]";
        };
    }
}
