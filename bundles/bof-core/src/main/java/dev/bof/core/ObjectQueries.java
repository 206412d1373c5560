package dev.bof.core;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.persistence.Dialect;
import dev.bof.api.query.Page;
import dev.bof.api.query.Query;
import dev.bof.core.query.Lists;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Finds objects of one type. */
final class ObjectQueries<T extends BusinessObject<?>> {
    private final EntityType<T> entity;
    private final DeletedMark mark;
    private final Lists<T> lists;

    /** @throws IllegalArgumentException if a list cannot do what the description says, naming the field */
    ObjectQueries(ObjectModel<T> model, Dialect dialect) {
        this.entity = model.entity();
        this.mark = model.mark();
        this.lists = new Lists<>(QueryFields.of(model), dialect);
    }

    /** The undeleted object that clients call by this id. */
    Optional<T> find(EntityManager em, String id) {
        Optional<T> found =
                entity.id(id).map(key -> em.find(entity.type(), key)).filter(object -> !mark.isSet(object));
        found.ifPresent(entity::load);
        return found;
    }

    Page<T> page(EntityManager em, Query query) {
        Page<T> page = lists.page(em, query);
        page.items().forEach(entity::load);
        return page;
    }
}
