package dev.bof.core;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The unique keys of one type of object: tells which of them a refused write has met, so that the answer names it. */
final class UniqueKeys {
    private static final String COMPANY = "companyId";

    private final List<Key> keys;

    UniqueKeys(ObjectDescriptor<?> descriptor, EntityType<?> entity) {
        this.keys = descriptor.uniqueKeys().stream()
                .map(fields ->
                        new Key(entity, fields.stream().map(entity::attributeOf).toList()))
                .toList();
    }

    /**
     * Makes sure that no other object holds a key of this one.
     *
     * @throws ProblemException conflict naming the fields
     */
    void requireFree(EntityManager em, BusinessObject<?> object) {
        keys.forEach(key -> key.requireFree(em, object));
    }

    private static final class Key {
        private final List<Attribute> attributes;
        private final String holder;

        Key(EntityType<?> entity, List<Attribute> attributes) {
            this.attributes = attributes;
            this.holder = "select o.id from " + entity.name() + " o where o.deletedAt is null"
                    + IntStream.range(0, attributes.size())
                            .mapToObj(i -> " and o." + attributes.get(i).name() + " = ?" + (i + 1))
                            .collect(Collectors.joining());
        }

        /** Empty where a part is missing: such a key is held by nobody. */
        private List<Object> values(Object entity) {
            Object[] values = new Object[attributes.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = attributes.get(i).get(entity);
                if (values[i] == null) {
                    return List.of();
                }
            }
            return List.of(values);
        }

        void requireFree(EntityManager em, BusinessObject<?> object) {
            List<Object> values = values(object);
            if (values.isEmpty()) {
                return;
            }
            TypedQuery<Object> query = em.createQuery(holder, Object.class);
            for (int i = 0; i < values.size(); i++) {
                query.setParameter(i + 1, values.get(i));
            }
            if (query.getResultStream().anyMatch(id -> !id.equals(object.getId()))) {
                throw new ProblemException(ProblemType.CONFLICT, taken(values));
            }
        }

        private String taken(List<Object> values) {
            String held = IntStream.range(0, values.size())
                    .filter(i -> !attributes.get(i).name().equals(COMPANY))
                    .mapToObj(i -> attributes.get(i).wire() + " '" + Attribute.text(values.get(i)) + "'")
                    .collect(Collectors.joining(" with "));
            boolean inCompany = attributes.stream().anyMatch(a -> a.name().equals(COMPANY));
            return held + " is already taken" + (inCompany ? " in this company." : ".");
        }
    }
}
