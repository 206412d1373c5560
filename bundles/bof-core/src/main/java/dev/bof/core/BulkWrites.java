package dev.bof.core;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.ObjectOperations.ObjectChange;
import dev.bof.api.object.ObjectOperations.ObjectReference;
import dev.bof.api.write.Bulk;
import dev.bof.api.write.BulkResult;
import dev.bof.core.transaction.Write;
import dev.bof.core.transaction.WriteTransactions;

/** Writes of many objects in one call, which is one transaction. */
final class BulkWrites<T extends BusinessObject<?>> {
    private final ObjectModel<T> model;
    private final Rows<T> rows;
    private final Edits<T> edits;
    private final Changes<T> changes;
    private final WriteTransactions transactions;

    BulkWrites(ObjectModel<T> model, Rows<T> rows, Edits<T> edits, Changes<T> changes, WriteTransactions transactions) {
        this.model = model;
        this.rows = rows;
        this.edits = edits;
        this.changes = changes;
        this.transactions = transactions;
    }

    BulkResult create(Bulk<Record> bulk) {
        return write(bulk, BulkKind.creating(edits::create));
    }

    BulkResult update(Bulk<ObjectChange<T>> bulk) {
        return write(bulk, BulkKind.changing(ObjectChange::id, (change, object) -> {
            model.require(change.expected(), object);
            return edits.update(object, change.change());
        }));
    }

    BulkResult delete(Bulk<ObjectReference> bulk) {
        return write(bulk, BulkKind.changing(ObjectReference::id, (reference, object) -> {
            model.require(reference.expected(), object);
            return edits.delete(object);
        }));
    }

    private <I> BulkResult write(Bulk<I> bulk, BulkKind<I, T> kind) {
        try {
            return transactions.write(write -> run(bulk, kind, write));
        } catch (AbandonedException e) {
            return e.result();
        }
    }

    private <I> BulkResult run(Bulk<I> bulk, BulkKind<I, T> kind, Write write) {
        BulkOutcomes outcomes = new BulkOutcomes(bulk);
        BulkRun<I, T> run = new BulkRun<>(model, rows, edits, changes, write, kind, outcomes);
        if (bulk.dryRun()) {
            write.rehearse(() -> run.all(bulk.items()));
        } else {
            run.all(bulk.items());
        }
        BulkResult result = outcomes.result(kind.creates());
        if (outcomes.areInVain()) {
            throw new AbandonedException(result);
        }
        return result;
    }

    /** Rolls back all of a call in which one item failed. */
    private static final class AbandonedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient BulkResult result;

        AbandonedException(BulkResult result) {
            super(null, null, false, false);
            this.result = result;
        }

        BulkResult result() {
            return result;
        }
    }
}
