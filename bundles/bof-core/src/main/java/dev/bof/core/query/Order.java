package dev.bof.core.query;

import dev.bof.api.query.Sort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A total order of objects: the keys that were asked for, and at last the id.
 *
 * <p>What lies behind a place in the order is told in {@link Part}s, each of which an index on the first key and the id
 * gives in order: a range of values, and the objects without a value. As one predicate with "or" it would be a walk
 * through the index from its beginning.
 */
record Order(List<SortKey> keys) {

    /** Objects of the order that lie together: the predicate that tells them, and their order. */
    record Part(String predicate, String orderBy, Bindings bindings) {}

    /** @throws dev.bof.api.problem.ProblemException unknown-field if a field cannot be sorted by */
    static Order of(List<Sort> sort, Fields sortable, QueryField id) {
        List<SortKey> keys = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Sort step : sort) {
            QueryField field = sortable.require(step.field());
            if (seen.add(field.path())) {
                keys.add(new SortKey(field, step.descending()));
            }
            if (field.path().equals(id.path())) {
                return new Order(keys);
            }
        }
        keys.add(new SortKey(id, false));
        return new Order(keys);
    }

    /** The place of an object in this order. */
    List<Object> placeOf(Object entity) {
        return keys.stream().map(key -> key.field().valueOf(entity)).toList();
    }

    /** The same for the same order, to tell queries apart by. */
    String canonical() {
        return keys.stream()
                .map(key -> (key.descending() ? "-" : "+") + key.field().name())
                .collect(Collectors.joining("\0"));
    }

    /** All objects. */
    String orderBy(Expressions expressions) {
        return orderBy(keys, expressions);
    }

    /** All objects, in the order of the parts. */
    List<Part> parts(Expressions expressions, Bindings bindings) {
        SortKey first = keys.get(0);
        if (!first.field().isNullable()) {
            return List.of(new Part("", orderBy(expressions), bindings));
        }
        return List.of(
                new Part(first.isNotNull(), orderByValues(expressions), bindings), withoutValue(expressions, bindings));
    }

    /** The objects behind a place, in the order of the parts. */
    List<Part> partsBehind(List<Object> place, Expressions expressions, Bindings bindings) {
        SortKey first = keys.get(0);
        Object value = place.get(0);
        Bindings bound = new Bindings(bindings);
        if (keys.size() == 1) {
            return List.of(new Part(first.beyond(value, expressions, bound), orderBy(expressions), bound));
        }
        if (value == null) {
            return List.of(sameFirst(place, expressions, bindings));
        }
        if (first.field().isNullable()) {
            String predicate = first.from(value, expressions, bound) + " and ("
                    + first.beyond(value, expressions, bound) + " or " + first.same(value, expressions, bound) + " and "
                    + behind(1, place, expressions, bound) + ")";
            return List.of(new Part(predicate, orderByValues(expressions), bound), withoutValue(expressions, bindings));
        }
        return List.of(
                sameFirst(place, expressions, bindings),
                new Part(first.beyond(value, expressions, bound), orderBy(expressions), bound));
    }

    /** The objects behind a place in one part. */
    Part behind(List<Object> place, Expressions expressions, Bindings bindings) {
        Bindings bound = new Bindings(bindings);
        return new Part(behind(0, place, expressions, bound), orderBy(expressions), bound);
    }

    private Part sameFirst(List<Object> place, Expressions expressions, Bindings bindings) {
        Bindings bound = new Bindings(bindings);
        String predicate =
                keys.get(0).same(place.get(0), expressions, bound) + " and " + behind(1, place, expressions, bound);
        return new Part(predicate, orderBy(rest(), expressions), bound);
    }

    private Part withoutValue(Expressions expressions, Bindings bindings) {
        return new Part(keys.get(0).isNull(), orderBy(rest(), expressions), bindings);
    }

    /** Of the objects that are the same in the keys before. */
    private String behind(int index, List<Object> place, Expressions expressions, Bindings bindings) {
        SortKey key = keys.get(index);
        Object value = place.get(index);
        List<String> either = new ArrayList<>();
        if (value != null) {
            either.add(key.beyond(value, expressions, bindings));
            if (key.field().isNullable()) {
                either.add(key.isNull());
            }
        }
        if (index + 1 < keys.size()) {
            either.add(
                    key.same(value, expressions, bindings) + " and " + behind(index + 1, place, expressions, bindings));
        }
        return either.size() == 1 ? either.get(0) : "(" + String.join(" or ", either) + ")";
    }

    private List<SortKey> rest() {
        return keys.subList(1, keys.size());
    }

    private String orderByValues(Expressions expressions) {
        return keys.get(0).orderByValue(expressions) + ", " + orderBy(rest(), expressions);
    }

    private static String orderBy(List<SortKey> keys, Expressions expressions) {
        return keys.stream().map(key -> key.orderBy(expressions)).collect(Collectors.joining(", "));
    }
}
