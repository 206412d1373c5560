package dev.bof.migration.wrap.runtime;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;

/** Stands in a wrapped service for {@code jakarta.persistence.Persistence}, which finds no units in a framework. */
public final class Bootstrap {
    private Bootstrap() {}

    /** The factory of the service's one unit, whatever it is called. */
    public static EntityManagerFactory createEntityManagerFactory(String unit) {
        return Transactions.factory();
    }

    /** The factory of the service's one unit; the framework has the connections, so no property is needed. */
    public static EntityManagerFactory createEntityManagerFactory(String unit, Map<?, ?> properties) {
        return Transactions.factory();
    }
}
