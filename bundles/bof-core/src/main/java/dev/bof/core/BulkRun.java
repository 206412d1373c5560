package dev.bof.core;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.problem.ProblemException;
import dev.bof.core.transaction.RefusedException;
import dev.bof.core.transaction.Write;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * One bulk call under way. Its items are written in chunks, each of which costs a few statements and is forgotten when
 * it is done. A chunk that the database refuses is undone and written again without the items that are at fault: where
 * unique keys are taken these name them, otherwise they are found by halving the chunk.
 */
final class BulkRun<I, T extends BusinessObject<?>> {
    /** As many as go to the database in one batch. */
    private static final int CHUNK = 500;

    /** How often a chunk is read again because others have changed its objects meanwhile. */
    private static final int RACES = 3;

    private final ObjectModel<T> model;
    private final Rows<T> rows;
    private final Edits<T> edits;
    private final Changes<T> changes;
    private final Write write;
    private final BulkKind<I, T> kind;
    private final BulkOutcomes outcomes;
    private final BulkClaims claims;

    BulkRun(
            ObjectModel<T> model,
            Rows<T> rows,
            Edits<T> edits,
            Changes<T> changes,
            Write write,
            BulkKind<I, T> kind,
            BulkOutcomes outcomes) {
        this.model = model;
        this.rows = rows;
        this.edits = edits;
        this.changes = changes;
        this.write = write;
        this.kind = kind;
        this.outcomes = outcomes;
        this.claims = new BulkClaims(model.uniqueKeys(), outcomes);
    }

    void all(List<Supplier<I>> items) {
        for (int first = 0; first < items.size(); first += CHUNK) {
            write(read(items, first, Math.min(first + CHUNK, items.size())), RACES);
        }
    }

    private List<BulkItem<I>> read(List<Supplier<I>> items, int from, int to) {
        List<BulkItem<I>> chunk = new ArrayList<>(to - from);
        for (int index = from; index < to; index++) {
            String id = null;
            try {
                I value = items.get(index).get();
                id = kind.id(value);
                chunk.add(new BulkItem<>(index, id, key(index, id), value));
            } catch (ProblemException e) {
                outcomes.failed(index, id, e);
            }
        }
        return chunk;
    }

    private Object key(int index, String id) {
        if (id == null) {
            return null;
        }
        Object key = model.entity().id(id).orElseThrow(() -> model.missing(id));
        claims.claimId(index, key);
        return key;
    }

    /** @param races how often the items may still be read again */
    private void write(List<BulkItem<I>> items, int races) {
        List<BulkItem<I>> left =
                items.stream().filter(item -> !outcomes.hasFailed(item.index())).toList();
        if (left.isEmpty()) {
            return;
        }
        BulkAttempt<I, T> attempt = new BulkAttempt<>(model, rows, edits, kind, outcomes, claims, left);
        try {
            if (write.part(em -> store(em, attempt))) {
                attempt.succeeded();
            } else {
                write(left, races);
            }
        } catch (RefusedException e) {
            writeAgain(left, races, attempt, e);
        }
    }

    private boolean store(EntityManager em, BulkAttempt<I, T> attempt) {
        boolean stays = attempt.store(em);
        List<Edit<T>> written = attempt.written();
        if (stays && !written.isEmpty() && !outcomes.areInVain()) {
            write.changed(() ->
                    written.stream().flatMap(edit -> changes.of(edit).stream()).toList());
        }
        return stays;
    }

    private void writeAgain(List<BulkItem<I>> items, int races, BulkAttempt<I, T> failed, RefusedException refused) {
        boolean lostRace = refused.reason() == RefusedException.Reason.LOST_RACE;
        boolean keyTaken = refused.reason() == RefusedException.Reason.KEY_TAKEN;
        if (lostRace && races > 0) {
            write(items, races - 1);
        } else if (keyTaken && failed.blameTakenKeys(write.entityManager())) {
            write(items, races);
        } else if (items.size() == 1) {
            outcomes.failed(items.get(0).index(), items.get(0).id(), refused.problem());
        } else {
            int half = items.size() / 2;
            write(items.subList(0, half), races);
            write(items.subList(half, items.size()), races);
        }
    }
}
