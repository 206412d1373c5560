package dev.bof.migration.store;

import java.util.List;

/**
 * What was put back of a run that had been cut short.
 *
 * @param restored files that are again as they were before that run
 * @param leftAlone files that somebody has changed since, which stay as they are
 */
public record Recovery(List<String> restored, List<String> leftAlone) {
    public Recovery {
        restored = List.copyOf(restored);
        leftAlone = List.copyOf(leftAlone);
    }
}
