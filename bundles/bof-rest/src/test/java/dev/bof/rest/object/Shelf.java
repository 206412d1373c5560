package dev.bof.rest.object;

import dev.bof.api.object.ObjectOperations;
import dev.bof.api.object.Statistics;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.query.Page;
import dev.bof.api.query.Query;
import dev.bof.api.write.Bulk;
import dev.bof.api.write.BulkResult;
import dev.bof.api.write.Expected;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Keeps books in memory and remembers what was asked of it. */
final class Shelf implements ObjectOperations<Book> {
    private final Map<Long, Book> books = new TreeMap<>();
    private final List<Query> queries = new ArrayList<>();

    Query lastQuery() {
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
    public Page<Book> list(Query query) {
        queries.add(query);
        return new Page<>(
                List.copyOf(books.values()),
                query.pageSize(),
                ((Query.Numbered) query.position()).page(),
                (long) books.size(),
                null);
    }

    @Override
    public Book update(String id, Expected expected, BiFunction<? super Book, Record, Record> change) {
        Book book = get(id);
        Book changed = book.with((Book.Update) change.apply(book, book.state()));
        books.put(book.getId(), changed);
        return changed;
    }

    @Override
    public void delete(String id, Expected expected) {
        books.remove(get(id).getId());
    }

    @Override
    public Record response(Book book) {
        return book.view();
    }

    @Override
    public Book restore(String id, Expected expected) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Book setActive(String id, boolean active, Expected expected) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BulkResult bulkCreate(Bulk<Record> bulk) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BulkResult bulkUpdate(Bulk<ObjectChange<Book>> bulk) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BulkResult bulkDelete(Bulk<ObjectReference> bulk) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Statistics statistics(long companyId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String tag(Book book) {
        return Long.toString(book.getVersion());
    }
}
