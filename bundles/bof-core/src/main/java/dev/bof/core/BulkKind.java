package dev.bof.core;

import java.util.function.BiFunction;
import java.util.function.Function;

/** What a bulk call does with each of its items. */
final class BulkKind<I, T> {
    private final Function<I, String> ids;
    private final BiFunction<I, T, Edit<T>> change;

    private BulkKind(Function<I, String> ids, BiFunction<I, T, Edit<T>> change) {
        this.ids = ids;
        this.change = change;
    }

    /** Makes a new object of each item. */
    static <I, T> BulkKind<I, T> creating(Function<I, Edit<T>> create) {
        return new BulkKind<>(null, (item, none) -> create.apply(item));
    }

    /** Changes the object that an item names by its id. */
    static <I, T> BulkKind<I, T> changing(Function<I, String> ids, BiFunction<I, T, Edit<T>> change) {
        return new BulkKind<>(ids, change);
    }

    boolean creates() {
        return ids == null;
    }

    /** The id of the object that the item is about, null for a new one. */
    String id(I item) {
        return creates() ? null : ids.apply(item);
    }

    /** @param object null for a new one */
    Edit<T> edit(I item, T object) {
        return change.apply(item, object);
    }
}
