package dev.bof.core;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.problem.ProblemException;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The unique keys of one type of object: tells which of them a refused write has met, so that the answer names it. */
final class UniqueKeys {
    private final List<UniqueKey> keys;
    private final boolean keepsDeleted;

    UniqueKeys(ObjectDescriptor<?> descriptor, EntityType<?> entity, DeletedMark mark) {
        this.keys = descriptor.uniqueKeys().stream()
                .map(fields -> new UniqueKey(
                        entity, fields.stream().map(entity::attributeOf).toList(), mark))
                .toList();
        this.keepsDeleted = mark != DeletedMark.NONE;
    }

    List<UniqueKey> keys() {
        return keys;
    }

    /**
     * Those of the objects that have a key which none of them, but another object holds, each with a problem that names
     * the fields. Deleted ones hold keys only in tables whose index does not leave them out, so they are the last to blame.
     */
    <T extends BusinessObject<?>> Map<T, ProblemException> conflicts(EntityManager em, Collection<T> objects) {
        Map<T, ProblemException> conflicts = conflicts(em, objects, UniqueKey.Holders.UNDELETED);
        return conflicts.isEmpty() && keepsDeleted ? conflicts(em, objects, UniqueKey.Holders.ALL) : conflicts;
    }

    private <T extends BusinessObject<?>> Map<T, ProblemException> conflicts(
            EntityManager em, Collection<T> objects, UniqueKey.Holders among) {
        Map<T, ProblemException> conflicts = new IdentityHashMap<>();
        Set<Object> ids = objects.stream().map(BusinessObject::getId).collect(Collectors.toSet());
        for (UniqueKey key : keys) {
            Map<List<Object>, Object> holders = key.holders(em, objects, among);
            for (T object : objects) {
                List<Object> values = key.values(object);
                Object holder = holders.get(values);
                if (holder != null && !ids.contains(holder)) {
                    conflicts.putIfAbsent(object, key.taken(values, among));
                }
            }
        }
        return conflicts;
    }
}
