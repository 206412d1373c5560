package dev.bof.core;

import dev.bof.api.object.BaseProperty;
import dev.bof.api.object.BusinessObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;

/**
 * The rows of one type of object as writes see them. Where a row counts no versions it is locked before it is read, so
 * that nobody changes it between the look and the write.
 */
final class Rows<T extends BusinessObject<?>> {
    private final ObjectModel<T> model;
    private final DeletedCopies copies;

    /** @param copies keeps the rows that deletions remove, or null where deletions remove none */
    Rows(ObjectModel<T> model, DeletedCopies copies) {
        this.model = model;
        this.copies = copies;
    }

    /** The object with this id for a write, deleted or not; null where there is none. */
    T find(EntityManager em, Object key) {
        return model.counted()
                ? em.find(model.entity().type(), key)
                : em.find(model.entity().type(), key, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The undeleted objects with these ids for a write. */
    List<T> find(EntityManager em, Collection<Object> keys) {
        String undeleted = model.mark().undeleted();
        String jpql = "select o from " + model.entity().name() + " o where o.id in :ids"
                + (undeleted.isEmpty() ? "" : " and " + undeleted);
        TypedQuery<T> query = model.counted()
                ? em.createQuery(jpql, model.entity().type())
                // in one order, or two calls could wait for each other
                : em.createQuery(jpql + " order by o.id", model.entity().type())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE);
        return query.setParameter("ids", keys).getResultList();
    }

    /** Takes what an edit has done in memory up for the next flush. */
    void store(EntityManager em, Edit<T> edit) {
        switch (edit.kind()) {
            case CREATED -> em.persist(edit.object());
            case DELETED -> {
                if (copies != null) {
                    copies.keep(em, edit.object().getId(), edit.time());
                    em.remove(edit.object());
                }
            }
            // the row itself may be as it was, where only objects that belong to it have changed
            case UPDATED -> count(em, edit.object());
            default -> {
                // the object is managed
            }
        }
    }

    private void count(EntityManager em, T object) {
        if (model.related()) {
            raise(em, object, false);
        }
    }

    /**
     * Lets the next flush count a write of the object, also where no field of its own has changed.
     *
     * @param changed whether one has
     */
    void raise(EntityManager em, T object, boolean changed) {
        boolean touched = changed || model.entity().base().has(BaseProperty.UPDATED_AT);
        if (model.counted() && !touched) {
            em.lock(object, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        }
    }

    /**
     * An object that was flushed is as the row now is, which its tag tells; what the database changed is known then, and
     * what other objects it refers to. Where writers see what they gave it, it gets that back, and is the row's no more.
     */
    void stored(EntityManager em, Edit<T> edit) {
        T object = edit.object();
        if ((!model.counted() || model.related()) && em.contains(object)) {
            SchemaMapping given = model.asWritten() ? given(edit) : null;
            Record values = given == null ? null : given.read(object);
            em.refresh(object);
            model.entity().load(object);
            if (given != null) {
                em.detach(object);
                given.write(values, object);
            }
        }
    }

    /** What a writer has given values to; null where it has given none. */
    private SchemaMapping given(Edit<T> edit) {
        return switch (edit.kind()) {
            case CREATED -> model.created();
            case UPDATED -> model.updated();
            default -> null;
        };
    }

    /** Puts a row that a deletion has removed back into the table; null where there is no copy of it. */
    T bringBack(EntityManager em, Object key) {
        return copies != null && copies.bringBack(em, key) ? find(em, key) : null;
    }
}
