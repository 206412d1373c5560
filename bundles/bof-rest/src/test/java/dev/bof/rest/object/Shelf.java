package dev.bof.rest.object;

import dev.bof.api.object.ListQuery;
import dev.bof.api.object.ObjectOperations;
import dev.bof.api.object.Page;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Keeps books in memory and remembers what was asked of it. */
final class Shelf implements ObjectOperations<Book> {
    private final Map<Long, Book> books = new TreeMap<>();
    private final List<ListQuery> queries = new ArrayList<>();

    ListQuery lastQuery() {
        return queries.get(queries.size() - 1);
    }

    @Override
    public Book create(Record create) {
        Book book = Book.of(books.size() + 1L, (Book.Create) create);
        books.put(book.getId(), book);
        return book;
    }

    @Override
    public Book get(String id) {
        Book book = books.get(Long.valueOf(id));
        if (book == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "library/books '" + id + "' does not exist.");
        }
        return book;
    }

    @Override
    public Page<Book> list(ListQuery query) {
        queries.add(query);
        return new Page<>(List.copyOf(books.values()), books.size(), query.page(), query.pageSize());
    }

    @Override
    public Book update(String id, BiFunction<? super Book, Record, Record> change) {
        Book book = get(id);
        Book changed = book.with((Book.Update) change.apply(book, book.state()));
        books.put(book.getId(), changed);
        return changed;
    }

    @Override
    public void delete(String id) {
        books.remove(get(id).getId());
    }

    @Override
    public Record response(Book book) {
        return book.view();
    }
}
