package dev.bof.core;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.write.Expected;
import dev.bof.api.write.ObjectWork;
import dev.bof.core.transaction.RefusedException;
import dev.bof.core.transaction.UnitsOfWork;
import dev.bof.core.transaction.Write;
import dev.bof.core.transaction.WriteTransactions;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The writes of one object. */
final class Writes<T extends BusinessObject<?>> {
    private final ObjectModel<T> model;
    private final Rows<T> rows;
    private final Edits<T> edits;
    private final Changes<T> changes;
    private final UnitsOfWork units;
    private final WriteTransactions transactions;

    Writes(
            ObjectModel<T> model,
            Rows<T> rows,
            Edits<T> edits,
            Changes<T> changes,
            UnitsOfWork units,
            WriteTransactions transactions) {
        this.model = model;
        this.rows = rows;
        this.edits = edits;
        this.changes = changes;
        this.units = units;
        this.transactions = transactions;
    }

    T create(Record create) {
        return write(null, em -> edits.create(create), object -> object);
    }

    T update(String id, Expected expected, BiFunction<? super T, Record, Record> change) {
        return change(new Target(id, expected, false), object -> edits.update(object, change), object -> object);
    }

    void delete(String id, Expected expected) {
        change(new Target(id, expected, false), edits::delete, object -> null);
    }

    T restore(String id, Expected expected) {
        Target target = new Target(id, expected, true);
        return write(target, em -> restored(em, target), object -> object);
    }

    T setActive(String id, boolean active, Expected expected) {
        Attribute activity = model.activity()
                .orElseThrow(() -> new UnsupportedOperationException(
                        model.descriptor().route() + " have no field that tells whether they are active"));
        return change(
                new Target(id, expected, false), object -> edits.activate(object, activity, active), object -> object);
    }

    <R> R work(String id, Expected expected, ObjectWork<? super T, R> work) {
        Target target = new Target(id, expected, false);
        return explaining(
                target,
                written -> transactions.write(write -> {
                    T object = require(write.entityManager(), target);
                    written.set(object);
                    return work(write, object, work);
                }));
    }

    private <R> R work(Write write, T object, ObjectWork<? super T, R> work) {
        Map<String, Object> before = model.response().values(object);
        List<Object> content = model.content().values(object);
        List<Worked.Told> told = new ArrayList<>();
        R result = write.lend(connection -> {
            Worked worked = new Worked(connection, write.entityManager());
            R given = work.on(object, worked);
            told.addAll(worked.told());
            return given;
        });
        boolean fields = !content.equals(model.content().values(object));
        boolean more = told.stream().anyMatch(one -> !one.before().equals(one.after()));
        Edit<T> edit = edits.worked(object, before, fields, more);
        if (fields || more) {
            rows.raise(write.entityManager(), object, fields);
            RefusedException.flush(write.entityManager());
            if (fields) {
                // the work knows nothing of what the columns make of its values
                write.entityManager().refresh(object);
                model.entity().load(object);
            }
        }
        if (!told.isEmpty()) {
            write.changed(() -> changes.of(edit, told));
        } else if (fields) {
            write.changed(() -> changes.of(edit));
        }
        return result;
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
                .map(key -> rows.find(em, key))
                .filter(found -> target.deletedToo() || !model.mark().isSet(found))
                .orElseThrow(() -> model.missing(target.id()));
        model.require(target.expected(), object);
        return object;
    }

    private Edit<T> restored(EntityManager em, Target target) {
        T removed = model.entity()
                .id(target.id())
                .filter(key -> rows.find(em, key) == null)
                .map(key -> rows.bringBack(em, key))
                .orElse(null);
        // where another request was faster to bring it back it is there
        return edits.restore(require(em, target), removed != null);
    }

    private <R> R change(Target target, Function<T, Edit<T>> edit, Function<T, R> result) {
        return write(target, em -> edit.apply(require(em, target)), result);
    }

    /** @param target null for a new object */
    private <R> R write(Target target, Function<EntityManager, Edit<T>> work, Function<T, R> result) {
        return explaining(
                target,
                written -> transactions.write(write -> {
                    Edit<T> edit = work.apply(write.entityManager());
                    if (edit.changes()) {
                        written.set(edit.object());
                        rows.store(write.entityManager(), edit);
                        RefusedException.flush(write.entityManager());
                        rows.stored(write.entityManager(), edit);
                        edits.stored(edit);
                        write.changed(() -> changes.of(edit));
                    }
                    return result.apply(edit.object());
                }));
    }

    /** @param write sets what it writes before the database can refuse it */
    private <R> R explaining(Target target, Function<AtomicReference<T>, R> write) {
        AtomicReference<T> written = new AtomicReference<>();
        try {
            return write.apply(written);
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
                object == null
                        ? problem
                        : units.read(em -> taken(em, target, object)).orElse(problem);
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

    /** An id that is taken goes first: services look for it before they look for anything else. */
    private Optional<ProblemException> taken(EntityManager em, Target target, T object) {
        boolean idTaken = target == null
                && object.getId() != null
                && em.find(model.entity().type(), object.getId()) != null;
        return Optional.ofNullable(
                idTaken
                        ? model.idTaken(object.getId())
                        : model.uniqueKeys().conflicts(em, List.of(object)).get(object));
    }
}
