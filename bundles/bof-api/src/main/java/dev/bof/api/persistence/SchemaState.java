package dev.bof.api.persistence;

import java.util.List;

/**
 * A migration set and how far the database has come with it.
 *
 * @param schema the set's name, such as {@code orders}
 * @param bundles symbolic names and versions of the bundles that carry it
 * @param current the version the database is at, or null before the first migration
 * @param pending versions and descriptions of the migrations that have not run, in order
 * @param problem why the database could not be brought or compared to this set, or null
 */
public record SchemaState(String schema, List<String> bundles, String current, List<String> pending, String problem) {
    public SchemaState {
        bundles = List.copyOf(bundles);
        pending = List.copyOf(pending);
    }

    /** Whether units that need this set can be offered. */
    public boolean upToDate() {
        return pending.isEmpty() && problem == null;
    }
}
