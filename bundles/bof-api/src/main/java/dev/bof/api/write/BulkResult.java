package dev.bof.api.write;

import dev.bof.api.problem.ProblemException;
import java.util.List;

/**
 * What became of the items of a {@link Bulk}, in their order.
 *
 * @param written whether the items that did not fail are written: not in a dry run, nor where an atomic call failed
 */
public record BulkResult(Bulk.Mode mode, boolean dryRun, boolean written, List<Item> items) {
    /**
     * What became of one item.
     *
     * @param id the object's id as clients write it; null for one that was to be created and was not
     * @param problem why it failed, or null
     */
    public record Item(String id, ProblemException problem) {
        public boolean failed() {
            return problem != null;
        }
    }

    public BulkResult {
        items = List.copyOf(items);
    }

    public long failed() {
        return items.stream().filter(Item::failed).count();
    }
}
