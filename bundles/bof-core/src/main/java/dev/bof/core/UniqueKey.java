package dev.bof.core;

import dev.bof.api.problem.KeyTakenException;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Fields that together are unique among the undeleted objects, and in tables of others among all. */
final class UniqueKey {
    private static final String COMPANY = "companyId";

    private final List<Attribute> attributes;
    private final String holders;
    private final String undeleted;

    /** Which objects may hold a key. */
    enum Holders {
        UNDELETED,
        ALL
    }

    UniqueKey(EntityType<?> entity, List<Attribute> attributes, DeletedMark mark) {
        this.attributes = attributes;
        this.holders = "select o.id, "
                + attributes.stream().map(a -> "o." + a.name()).collect(Collectors.joining(", ")) + " from "
                + entity.name() + " o where ";
        this.undeleted = mark.undeleted().isEmpty() ? "" : mark.undeleted() + " and ";
    }

    /** The object's key, empty where a part is missing: such a key is held by nobody. */
    List<Object> values(Object object) {
        List<Object> values = new ArrayList<>(attributes.size());
        for (Attribute attribute : attributes) {
            Object value = attribute.get(object);
            if (value == null) {
                return List.of();
            }
            values.add(value);
        }
        return values;
    }

    /** The ids of those that hold the keys of these objects. One statement, whatever the number of objects. */
    Map<List<Object>, Object> holders(EntityManager em, Collection<?> objects, Holders among) {
        // keys that differ in the last part alone are asked for together
        Map<List<Object>, Set<Object>> wanted = new LinkedHashMap<>();
        for (Object object : objects) {
            List<Object> values = values(object);
            if (!values.isEmpty()) {
                int last = values.size() - 1;
                wanted.computeIfAbsent(values.subList(0, last), key -> new LinkedHashSet<>())
                        .add(values.get(last));
            }
        }
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<List<Object>, Object> holders = new HashMap<>();
        for (Object[] row : holding(em, wanted, among).getResultList()) {
            holders.put(List.of(row).subList(1, row.length), row[0]);
        }
        return holders;
    }

    private TypedQuery<Object[]> holding(EntityManager em, Map<List<Object>, Set<Object>> wanted, Holders among) {
        List<Object> parameters = new ArrayList<>();
        StringJoiner any = new StringJoiner(" or ", "(", ")");
        wanted.forEach((first, lasts) -> {
            StringJoiner all = new StringJoiner(" and ");
            for (int i = 0; i < first.size(); i++) {
                parameters.add(first.get(i));
                all.add("o." + attributes.get(i).name() + " = ?" + parameters.size());
            }
            parameters.add(lasts);
            all.add("o." + attributes.get(first.size()).name() + " in ?" + parameters.size());
            any.add(all.toString());
        });
        TypedQuery<Object[]> query =
                em.createQuery(holders + (among == Holders.UNDELETED ? undeleted : "") + any, Object[].class);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }

    /** What is told of a key that another object holds. */
    ProblemException taken(List<Object> values, Holders among) {
        String where = attributes.stream().anyMatch(a -> a.name().equals(COMPANY)) ? " in this company." : ".";
        List<String> fields = attributes.stream()
                .filter(a -> !a.name().equals(COMPANY))
                .map(Attribute::wire)
                .toList();
        return new KeyTakenException(
                fields,
                text(values)
                        + (among == Holders.ALL ? " is already taken by a deleted object" : " is already taken")
                        + where);
    }

    /** What is told of a key that two items of one call want. */
    ProblemException twice(List<Object> values) {
        return new ProblemException(ProblemType.CONFLICT, text(values) + " comes more than once in this call.");
    }

    /** The key in words, without the company: it is plain from what is written. */
    private String text(List<Object> values) {
        return IntStream.range(0, values.size())
                .filter(i -> !attributes.get(i).name().equals(COMPANY))
                .mapToObj(i -> attributes.get(i).wire() + " '" + Attribute.text(values.get(i)) + "'")
                .collect(Collectors.joining(" with "));
    }
}
