package dev.bof.core;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.ObjectHooks;
import dev.bof.api.write.ChangeKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
        Instant now = now();
        object.setCreatedAt(now);
        object.setUpdatedAt(now);
        hooks.beforeCreate(object);
        rules.requireRules(object);
        return new Edit<>(object, ChangeKind.CREATED, Map.of());
    }

    Edit<T> update(T object, BiFunction<? super T, Record, Record> change) {
        Map<String, Object> before = model.response().values(object);
        Record wanted = change.apply(object, model.updated().read(object));
        rules.requireConstraints(wanted);
        return model.updated().write(wanted, object) ? updated(object, before) : Edit.none(object);
    }

    Edit<T> activate(T object, Attribute activity, boolean active) {
        Map<String, Object> before = model.response().values(object);
        return activity.set(object, active) ? updated(object, before) : Edit.none(object);
    }

    private Edit<T> updated(T object, Map<String, Object> before) {
        object.setUpdatedAt(now());
        hooks.beforeUpdate(object);
        rules.requireRules(object);
        return new Edit<>(object, ChangeKind.UPDATED, before);
    }

    Edit<T> delete(T object) {
        Map<String, Object> before = model.response().values(object);
        hooks.beforeDelete(object);
        Instant now = now();
        object.setDeletedAt(now);
        object.setUpdatedAt(now);
        return new Edit<>(object, ChangeKind.DELETED, before);
    }

    Edit<T> restore(T object) {
        if (object.getDeletedAt() == null) {
            return Edit.none(object);
        }
        Map<String, Object> before = model.response().values(object);
        object.setDeletedAt(null);
        object.setUpdatedAt(now());
        rules.requireRules(object);
        return new Edit<>(object, ChangeKind.RESTORED, before);
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
