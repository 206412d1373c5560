package dev.bof.api.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which of the undeleted objects a list shows, in which order, and which part of it. {@link #all} is the beginning; each
 * method gives a query with something more.
 *
 * @param conditions what must hold, all of it
 * @param search words that must occur, or null
 * @param sort the order; ties, and everything where it is empty, go by id, ascending
 * @param position where the page begins
 * @param pageSize how many objects a page has, or null for the descriptor's default
 * @param total whether the page shall say how many objects the whole list has
 */
public record Query(
        List<Condition> conditions,
        Search search,
        List<Sort> sort,
        Position position,
        Integer pageSize,
        boolean total) {
    private static final Query ALL = new Query(List.of(), null, List.of(), new Numbered(1), null, true);

    /** Where a page begins. */
    public sealed interface Position {}

    /** @param page the page's number, from 1 */
    public record Numbered(int page) implements Position {
        public Numbered {
            requirePositive(page, "page");
        }
    }

    /** @param start how many objects of the list come before the page */
    public record From(int start) implements Position {
        public From {
            if (start < 0) {
                throw new IllegalArgumentException("start must be at least 0, not " + start);
            }
        }
    }

    /**
     * Behind the last object of another page.
     *
     * @param cursor that page's {@link Page#nextCursor()}, or the empty text for the first page
     */
    public record After(String cursor) implements Position {
        public After {
            Objects.requireNonNull(cursor, "cursor");
        }
    }

    public Query {
        conditions = List.copyOf(conditions);
        sort = List.copyOf(sort);
        Objects.requireNonNull(position, "position");
        if (pageSize != null) {
            requirePositive(pageSize, "pageSize");
        }
    }

    /** All objects by id: the first page of the default size, with the total. */
    public static Query all() {
        return ALL;
    }

    public Query where(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new Query(more, search, sort, position, pageSize, total);
    }

    /** Adds a condition; see {@link Condition#values()} for the operands. */
    public Query where(String field, Operator operator, Object... values) {
        return where(new Condition(field, operator, values));
    }

    public Query search(String text, String... fields) {
        return new Query(conditions, new Search(text, List.of(fields)), sort, position, pageSize, total);
    }

    public Query sortBy(Sort... steps) {
        return new Query(conditions, search, List.of(steps), position, pageSize, total);
    }

    /** The page of this number, from 1. */
    public Query page(int page) {
        return new Query(conditions, search, sort, new Numbered(page), pageSize, total);
    }

    /** The page that begins behind so many objects of the list. */
    public Query start(int start) {
        return new Query(conditions, search, sort, new From(start), pageSize, total);
    }

    /** The page behind a cursor; without the total, unless {@link #total(boolean)} asks for it. */
    public Query after(String cursor) {
        return new Query(conditions, search, sort, new After(cursor), pageSize, false);
    }

    public Query pageSize(int size) {
        return new Query(conditions, search, sort, position, size, total);
    }

    /** Counting costs a statement of its own. */
    public Query total(boolean wanted) {
        return new Query(conditions, search, sort, position, pageSize, wanted);
    }

    private static void requirePositive(int value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + value);
        }
    }
}
