package dev.bof.core;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.write.Bulk;
import dev.bof.api.write.BulkResult;
import java.util.ArrayList;
import java.util.List;

/** What has become of the items of one bulk call so far. */
final class BulkOutcomes {
    private final Bulk<?> bulk;
    private final String[] ids;
    private final ProblemException[] problems;
    private int failures;

    BulkOutcomes(Bulk<?> bulk) {
        this.bulk = bulk;
        this.ids = new String[bulk.items().size()];
        this.problems = new ProblemException[ids.length];
    }

    void succeeded(int index, String id) {
        ids[index] = id;
    }

    /** @param id what the client calls the object, or null for one that was not created */
    void failed(int index, String id, ProblemException problem) {
        ids[index] = id;
        problems[index] = problem;
        failures++;
    }

    boolean hasFailed(int index) {
        return problems[index] != null;
    }

    /** Whether nothing will be written, because one failed. */
    boolean areInVain() {
        return bulk.mode() == Bulk.Mode.ATOMIC && failures > 0;
    }

    /** @param creates whether the ids are those of new objects, which nobody may use if they were not written */
    BulkResult result(boolean creates) {
        boolean written = !bulk.dryRun() && !areInVain();
        List<BulkResult.Item> items = new ArrayList<>(ids.length);
        for (int i = 0; i < ids.length; i++) {
            items.add(new BulkResult.Item(written || !creates ? ids[i] : null, problems[i]));
        }
        return new BulkResult(bulk.mode(), bulk.dryRun(), written, items);
    }
}
