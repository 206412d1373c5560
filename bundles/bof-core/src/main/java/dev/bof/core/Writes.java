package dev.bof.core;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.write.Expected;
import dev.bof.core.transaction.RefusedException;
import dev.bof.core.transaction.UnitsOfWork;
import dev.bof.core.transaction.WriteTransactions;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The writes of one object. */
final class Writes<T extends BusinessObject<?>> {
    private final ObjectModel<T> model;
    private final Edits<T> edits;
    private final Changes<T> changes;
    private final UnitsOfWork units;
    private final WriteTransactions transactions;

    Writes(
            ObjectModel<T> model,
            Edits<T> edits,
            Changes<T> changes,
            UnitsOfWork units,
            WriteTransactions transactions) {
        this.model = model;
        this.edits = edits;
        this.changes = changes;
        this.units = units;
        this.transactions = transactions;
    }

    T create(Record create) {
        return write(
                null,
                em -> {
                    Edit<T> edit = edits.create(create);
                    em.persist(edit.object());
                    return edit;
                },
                object -> object);
    }

    T update(String id, Expected expected, BiFunction<? super T, Record, Record> change) {
        return change(new Target(id, expected, false), object -> edits.update(object, change), object -> object);
    }

    void delete(String id, Expected expected) {
        change(new Target(id, expected, false), edits::delete, object -> null);
    }

    T restore(String id, Expected expected) {
        return change(new Target(id, expected, true), edits::restore, object -> object);
    }

    T setActive(String id, boolean active, Expected expected) {
        Attribute activity = model.activity()
                .orElseThrow(() -> new UnsupportedOperationException(
                        model.descriptor().route() + " have no field that tells whether they are active"));
        return change(
                new Target(id, expected, false), object -> edits.activate(object, activity, active), object -> object);
    }

    /**
     * The object that a write is about.
     *
     * @param deletedToo whether one counts that is deleted
     */
    private record Target(String id, Expected expected, boolean deletedToo) {}

    private T require(EntityManager em, Target target) {
        T object = model.entity()
                .id(target.id())
                .map(key -> em.find(model.entity().type(), key))
                .filter(found -> target.deletedToo() || found.getDeletedAt() == null)
                .orElseThrow(() -> model.missing(target.id()));
        model.require(target.expected(), object);
        return object;
    }

    private <R> R change(Target target, Function<T, Edit<T>> edit, Function<T, R> result) {
        return write(target, em -> edit.apply(require(em, target)), result);
    }

    /** @param target null for a new object */
    private <R> R write(Target target, Function<EntityManager, Edit<T>> work, Function<T, R> result) {
        AtomicReference<T> written = new AtomicReference<>();
        try {
            return transactions.write(write -> {
                Edit<T> edit = work.apply(write.entityManager());
                if (edit.changes()) {
                    written.set(edit.object());
                    RefusedException.flush(write.entityManager());
                    edits.stored(edit);
                    write.changed(() -> changes.of(edit));
                }
                return result.apply(edit.object());
            });
        } catch (RefusedException e) {
            throw explained(e, target, written.get());
        }
    }

    /**
     * Why the database refused a write is looked up after the rollback: a failed transaction answers no more questions.
     * Whether a unique key is free only the database knows for sure, so that nobody asks before.
     */
    private ProblemException explained(RefusedException refused, Target target, T object) {
        ProblemException problem = refused.problem();
        return switch (refused.reason()) {
            case KEY_TAKEN ->
                units.read(em -> model.uniqueKeys().conflicts(em, List.of(object)))
                        .getOrDefault(object, problem);
            case LOST_RACE -> {
                // whoever expected something of the object is told how it is now
                if (target.expected().tags() != null) {
                    units.read(em -> require(em, target));
                }
                yield problem;
            }
            default -> problem;
        };
    }
}
