package dev.bof.core.query;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;

/** The values of one statement. They are named in order, so that queries of one shape have one text. */
final class Bindings {
    private final List<Object> values = new ArrayList<>();

    Bindings() {}

    /** The same values, to go on from. */
    Bindings(Bindings others) {
        values.addAll(others.values);
    }

    /** What stands for the value in the statement. */
    String bind(Object value) {
        values.add(value);
        return ":p" + (values.size() - 1);
    }

    <R> TypedQuery<R> applyTo(TypedQuery<R> query) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter("p" + i, values.get(i));
        }
        return query;
    }
}
