package dev.bof.api.write;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Many writes in one call, which is one transaction. An id or a unique key that comes again in it fails there. A hook may
 * be called more than once for one item: items are written together, and again where one of them was at fault.
 *
 * @param items what is to be written, asked for in order when its turn comes; one that throws a
 *     {@link dev.bof.api.problem.ProblemException} is an item that failed
 * @param dryRun whether all is checked, against the database too, and nothing written
 */
public record Bulk<I>(Mode mode, boolean dryRun, List<Supplier<I>> items) {
    /** What becomes of the others where one fails. */
    public enum Mode {
        /** All or nothing. */
        ATOMIC,
        /** Every item that can be written is. */
        PARTIAL
    }

    public Bulk {
        Objects.requireNonNull(mode, "mode");
        items = List.copyOf(items);
    }
}
