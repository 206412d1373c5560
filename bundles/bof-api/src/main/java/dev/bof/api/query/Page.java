package dev.bof.api.query;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list. Items and total are read one after the other: where others write meanwhile, they may tell of two
 * moments.
 *
 * @param items the objects of this page in the list's order, empty after the last page
 * @param pageSize how many objects a full page has
 * @param page this page's number, from 1, or null where it was not asked for by number
 * @param total how many objects the whole list has, or null where that was not asked for
 * @param nextCursor what the next page is asked for by; null at the end, and on numbered pages
 */
public record Page<T>(List<T> items, int pageSize, Integer page, Long total, String nextCursor) {
    public Page {
        items = List.copyOf(items);
    }

    /** How many pages the list has, 0 where it is empty, null where the total is not known. */
    public Long pages() {
        return total == null ? null : Long.valueOf((total + pageSize - 1) / pageSize);
    }

    /** The same page with every item turned into another one. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), pageSize, page, total, nextCursor);
    }
}
