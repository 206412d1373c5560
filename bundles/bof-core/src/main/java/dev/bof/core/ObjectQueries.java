package dev.bof.core;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.query.Condition;
import dev.bof.api.query.Page;
import dev.bof.api.query.Query;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds objects of one type. Values are bound, never written into a query: the same filters are the same query. */
final class ObjectQueries<T extends BusinessObject<?>> {
    /** EclipseLink then spares the copy that it would compare with at commit; other providers do not know the hint. */
    private static final String READ_ONLY = "eclipselink.read-only";

    private final EntityType<T> entity;
    private final int defaultPageSize;
    private final Map<String, Filter> filters = new LinkedHashMap<>();

    private record Filter(String attribute, ValueReader values) {}

    /** @throws IllegalArgumentException if a field of the description cannot be filtered by, naming it */
    ObjectQueries(ObjectDescriptor<T> descriptor, EntityType<T> entity) {
        this.entity = entity;
        this.defaultPageSize = descriptor.defaultPageSize();
        for (String field : descriptor.filterable()) {
            Attribute attribute = entity.attributeOf(field);
            ValueReader values = ValueReader.of(attribute.type())
                    .orElseThrow(() -> new IllegalArgumentException(field + " is of type "
                            + attribute.type().getSimpleName() + ", which no list can be filtered by"));
            filters.put(field, new Filter(attribute.name(), values));
        }
    }

    /** The undeleted object that clients call by this id. */
    Optional<T> find(EntityManager em, String id) {
        return entity.id(id).map(key -> em.find(entity.type(), key)).filter(object -> object.getDeletedAt() == null);
    }

    Page<T> page(EntityManager em, Query query) {
        Map<String, Object> values = values(query);
        String matching = matching(values);
        int page = ((Query.Numbered) query.position()).page();
        int pageSize = query.pageSize() == null ? defaultPageSize : query.pageSize();
        long first = (page - 1L) * pageSize;
        List<T> items = first > Integer.MAX_VALUE
                ? List.of()
                : bind(em.createQuery("select o" + matching + " order by o.id", entity.type()), values)
                        .setHint(READ_ONLY, true)
                        .setFirstResult((int) first)
                        .setMaxResults(pageSize)
                        .getResultList();
        boolean last = !items.isEmpty() && items.size() < pageSize;
        long total = last
                ? first + items.size()
                : bind(em.createQuery("select count(o)" + matching, Long.class), values)
                        .getSingleResult();
        return new Page<>(items, pageSize, page, total, null);
    }

    private Map<String, Object> values(Query query) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Condition condition : query.conditions()) {
            Filter filter = filters.get(condition.field());
            if (filter == null) {
                throw new ProblemException(
                        ProblemType.UNKNOWN_FIELD,
                        "There is no filter '" + condition.field() + "'; there are "
                                + String.join(", ", filters.keySet()) + ".");
            }
            values.put(
                    filter.attribute(),
                    filter.values()
                            .read(condition.field(), condition.values().get(0).toString()));
        }
        return values;
    }

    private String matching(Map<String, Object> values) {
        StringBuilder jpql = new StringBuilder(" from ").append(entity.name()).append(" o where o.deletedAt is null");
        for (String name : values.keySet()) {
            jpql.append(" and o.").append(name).append(" = :").append(name);
        }
        return jpql.toString();
    }

    private static <R> TypedQuery<R> bind(TypedQuery<R> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}
