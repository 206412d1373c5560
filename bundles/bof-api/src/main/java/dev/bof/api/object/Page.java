package dev.bof.api.object;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the objects of this page in the list's order, empty after the last page
 * @param total how many objects the whole list has
 * @param page this page's number, from 1
 * @param pageSize how many objects a full page has
 */
public record Page<T>(List<T> items, long total, int page, int pageSize) {
    public Page {
        items = List.copyOf(items);
    }

    /** How many pages the list has, 0 where it is empty. */
    public long pages() {
        return (total + pageSize - 1) / pageSize;
    }

    /** The same page with every item turned into another one. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), total, page, pageSize);
    }
}
