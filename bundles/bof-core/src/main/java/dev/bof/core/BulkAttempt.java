package dev.bof.core;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.problem.ProblemException;
import dev.bof.core.transaction.RefusedException;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One attempt to write some items of a bulk call together. */
final class BulkAttempt<I, T extends BusinessObject<?>> {
    private final ObjectModel<T> model;
    private final Rows<T> rows;
    private final Edits<T> edits;
    private final BulkKind<I, T> kind;
    private final BulkOutcomes outcomes;
    private final BulkClaims claims;
    private final List<BulkItem<I>> items;
    private final List<Done<I, T>> done = new ArrayList<>();

    private record Done<I, T>(BulkItem<I> item, Edit<T> edit) {}

    BulkAttempt(
            ObjectModel<T> model,
            Rows<T> rows,
            Edits<T> edits,
            BulkKind<I, T> kind,
            BulkOutcomes outcomes,
            BulkClaims claims,
            List<BulkItem<I>> items) {
        this.model = model;
        this.rows = rows;
        this.edits = edits;
        this.kind = kind;
        this.outcomes = outcomes;
        this.claims = claims;
        this.items = items;
    }

    /**
     * Makes the changes and sends them to the database. Items that fail before that are left out.
     *
     * @return whether all that were sent can stay
     * @throws RefusedException if the database does not take them
     */
    boolean store(EntityManager em) {
        Map<Object, T> objects = load(em);
        for (BulkItem<I> item : items) {
            T object = objects.get(item.key());
            try {
                done.add(new Done<>(item, edit(em, item, object)));
            } catch (ProblemException e) {
                fail(item, e);
                if (object != null) {
                    // the change may be half made
                    em.detach(object);
                }
            }
        }
        RefusedException.flush(em);
        return tellDomain();
    }

    private Map<Object, T> load(EntityManager em) {
        Map<Object, T> objects = new HashMap<>();
        if (kind.creates()) {
            return objects;
        }
        List<Object> keys = items.stream().map(BulkItem::key).toList();
        rows.find(em, keys).forEach(object -> objects.put(object.getId(), object));
        return objects;
    }

    private Edit<T> edit(EntityManager em, BulkItem<I> item, T object) {
        if (object == null && !kind.creates()) {
            throw model.missing(item.id());
        }
        Edit<T> edit = kind.edit(item.value(), object);
        if (edit.changes()) {
            claims.claim(item.index(), edit.object());
            rows.store(em, edit);
        }
        return edit;
    }

    private boolean tellDomain() {
        boolean all = true;
        for (Done<I, T> one : done) {
            try {
                if (one.edit().changes()) {
                    edits.stored(one.edit());
                }
            } catch (ProblemException e) {
                fail(one.item(), e);
                all = false;
            }
        }
        return all;
    }

    private void fail(BulkItem<I> item, ProblemException problem) {
        outcomes.failed(item.index(), item.id(), problem);
    }

    /** The changes that this has written. */
    List<Edit<T>> written() {
        return done.stream().map(Done::edit).filter(Edit::changes).toList();
    }

    /** All that was written stays. */
    void succeeded() {
        done.forEach(one -> outcomes.succeeded(
                one.item().index(), one.edit().object().getId().toString()));
    }

    /**
     * Lets the items fail whose unique keys other objects hold.
     *
     * @return whether there are any
     */
    boolean blameTakenKeys(EntityManager em) {
        Map<T, ProblemException> conflicts = model.uniqueKeys()
                .conflicts(em, done.stream().map(one -> one.edit().object()).toList());
        for (Done<I, T> one : done) {
            ProblemException conflict = conflicts.get(one.edit().object());
            if (conflict != null) {
                fail(one.item(), conflict);
            }
        }
        return !conflicts.isEmpty();
    }
}
