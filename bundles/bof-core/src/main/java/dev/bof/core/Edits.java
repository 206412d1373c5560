package dev.bof.core;

import dev.bof.api.object.BaseProperty;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.ObjectHooks;
import dev.bof.api.write.ChangeKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Makes the changes that writers want to objects in memory, with all that is known without the database: constraints,
 * hooks and the domain's rules. A change that these refuse may be half made: the object must not be stored then.
 */
final class Edits<T extends BusinessObject<?>> {
    private final ObjectModel<T> model;
    private final ObjectHooks<T> hooks;
    private final Rules<T> rules;

    Edits(ObjectModel<T> model, ObjectHooks<T> hooks, Rules<T> rules) {
        this.model = model;
        this.hooks = hooks;
        this.rules = rules;
    }

    Edit<T> create(Record create) {
        rules.requireConstraints(create);
        T object = model.entity().create();
        model.created().write(create, object);
        model.entity().identify(object);
        Instant now = now();
        if (model.entity().base().has(BaseProperty.CREATED_AT)) {
            object.setCreatedAt(now);
        }
        touch(object, now);
        hooks.beforeCreate(object);
        rules.requireRules(object);
        return new Edit<>(object, ChangeKind.CREATED, Map.of(), now);
    }

    /** What an update wants is given to an object that belongs to no row, for those who know nothing of the database yet. */
    void requireWanted(Record update) {
        rules.requireConstraints(update);
        T wanted = model.entity().create();
        model.updated().write(update, wanted);
        hooks.beforeFind(wanted);
    }

    Edit<T> update(T object, BiFunction<? super T, Record, Record> change) {
        hooks.requireUpdatable(object);
        Map<String, Object> before = model.response().values(object);
        List<Object> content = model.content().values(object);
        Record wanted = change.apply(object, model.updated().read(object));
        rules.requireConstraints(wanted);
        hooks.requireUpdate(object, wanted);
        if (!model.updated().write(wanted, object)) {
            return Edit.none(object);
        }
        ask(object);
        // a hook may round what is wanted to what there is
        boolean same = !model.hasLists() && content.equals(model.content().values(object));
        return same ? Edit.none(object) : changed(object, before);
    }

    Edit<T> activate(T object, Attribute activity, boolean active) {
        Map<String, Object> before = model.response().values(object);
        if (!activity.set(object, active)) {
            return Edit.none(object);
        }
        ask(object);
        return changed(object, before);
    }

    private void ask(T object) {
        hooks.beforeUpdate(object);
        rules.requireRules(object);
    }

    private Edit<T> changed(T object, Map<String, Object> before) {
        Instant now = now();
        touch(object, now);
        return new Edit<>(object, ChangeKind.UPDATED, before, now);
    }

    Edit<T> delete(T object) {
        Map<String, Object> before = model.response().values(object);
        hooks.beforeDelete(object);
        Instant now = now();
        model.mark().set(object, now);
        touch(object, now);
        return new Edit<>(object, ChangeKind.DELETED, before, now);
    }

    /** @param removed whether the object's row had been removed and is there again */
    Edit<T> restore(T object, boolean removed) {
        if (!removed && !model.mark().isSet(object)) {
            return Edit.none(object);
        }
        Map<String, Object> before = model.response().values(object);
        Instant now = now();
        model.mark().clear(object);
        touch(object, now);
        rules.requireRules(object);
        return new Edit<>(object, ChangeKind.RESTORED, before, now);
    }

    /**
     * What a piece of work has done to an object.
     *
     * @param before the object's fields as they were
     * @param fields whether it has changed the object itself
     * @param more whether it has changed what belongs to it
     */
    Edit<T> worked(T object, Map<String, Object> before, boolean fields, boolean more) {
        Instant now = now();
        if (fields || more) {
            touch(object, now);
        }
        if (fields) {
            rules.requireRules(object);
        }
        return new Edit<>(object, ChangeKind.UPDATED, before, now);
    }

    private void touch(T object, Instant now) {
        if (model.entity().base().has(BaseProperty.UPDATED_AT)) {
            object.setUpdatedAt(now);
        }
    }

    /** The change has been flushed. */
    void stored(Edit<T> edit) {
        switch (edit.kind()) {
            case CREATED -> hooks.afterCreate(edit.object());
            case UPDATED -> hooks.afterUpdate(edit.object());
            case DELETED -> hooks.afterDelete(edit.object());
            default -> {
                // nobody has anything to do after a restoration
            }
        }
    }

    /** All databases keep six digits of a second. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
