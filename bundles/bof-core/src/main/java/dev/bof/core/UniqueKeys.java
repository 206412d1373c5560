package dev.bof.core;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The unique keys of one type of object: who holds them is asked before a write, so that the answer names the field. */
final class UniqueKeys {
    private static final String COMPANY = "companyId";

    private final List<Key> keys;

    UniqueKeys(ObjectDescriptor<?> descriptor, EntityType<?> entity) {
        this.keys = descriptor.uniqueKeys().stream()
                .map(fields ->
                        new Key(entity, fields.stream().map(entity::attributeOf).toList()))
                .toList();
    }

    /** The values of all keys of an object, to be compared after a change. */
    List<List<Object>> values(Object entity) {
        return keys.stream().map(key -> key.values(entity)).toList();
    }

    /**
     * Makes sure that no other object holds a key of this one.
     *
     * @param known values that the object has in the database already
     * @throws ProblemException conflict naming the fields
     */
    void requireFree(EntityManager em, BusinessObject<?> object, List<List<Object>> known) {
        for (int i = 0; i < keys.size(); i++) {
            List<Object> values = keys.get(i).values(object);
            if (known.isEmpty() || !known.get(i).equals(values)) {
                keys.get(i).requireFree(em, object, values);
            }
        }
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
        List<Object> values(Object entity) {
            Object[] values = new Object[attributes.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = attributes.get(i).get(entity);
                if (values[i] == null) {
                    return List.of();
                }
            }
            return List.of(values);
        }

        void requireFree(EntityManager em, BusinessObject<?> object, List<Object> values) {
            if (values.isEmpty()) {
                return;
            }
            // the change itself must not be written before the question is answered
            TypedQuery<Object> query = em.createQuery(holder, Object.class).setFlushMode(FlushModeType.COMMIT);
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
                    .mapToObj(i -> attributes.get(i).wire() + " '" + Texts.of(values.get(i)) + "'")
                    .collect(Collectors.joining(" with "));
            boolean inCompany = attributes.stream().anyMatch(a -> a.name().equals(COMPANY));
            return held + " is already taken" + (inCompany ? " in this company." : ".");
        }
    }
}
