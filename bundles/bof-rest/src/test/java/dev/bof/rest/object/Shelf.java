package dev.bof.rest.object;

import dev.bof.api.object.BaseProperty;
import dev.bof.api.object.ObjectOperations;
import dev.bof.api.object.Statistics;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.query.Page;
import dev.bof.api.query.Query;
import dev.bof.api.write.Bulk;
import dev.bof.api.write.BulkResult;
import dev.bof.api.write.ChangeKind;
import dev.bof.api.write.Expected;
import dev.bof.api.write.ObjectWork;
import dev.bof.api.write.ObjectWrite;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Keeps books in memory and remembers what was asked of it. */
final class Shelf implements ObjectOperations<Book> {
    private static final Instant DELETION = Instant.EPOCH;

    private final Map<Long, Book> books = new TreeMap<>();
    private final List<Query> queries = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Set<BaseProperty> base = EnumSet.allOf(BaseProperty.class);

    Query lastQuery() {
        return queries.get(queries.size() - 1);
    }

    @Override
    public Book create(Record create) {
        Book book = new Book(books.size() + 1L, (Book.Create) create);
        books.put(book.getId(), book);
        return book;
    }

    @Override
    public Book get(String id) {
        Book book = any(id);
        if (book.getDeletedAt() != null) {
            throw unknown(id);
        }
        return book;
    }

    private Book any(String id) {
        Book book = id.matches("\\d+") ? books.get(Long.valueOf(id)) : null;
        if (book == null) {
            throw unknown(id);
        }
        return book;
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(ProblemType.NOT_FOUND, "library/books '" + id + "' does not exist.");
    }

    private Book expected(Book book, Expected expected) {
        if (!expected.isMetBy(tag(book))) {
            throw ProblemException.preconditionFailed(tag(book));
        }
        return book;
    }

    @Override
    public Page<Book> list(Query query) {
        queries.add(query);
        List<Book> all = List.copyOf(books.values());
        Long total = query.total() ? Long.valueOf(all.size()) : null;
        if (query.position() instanceof Query.Numbered numbered) {
            return new Page<>(all, query.pageSize(), numbered.page(), total, null);
        }
        String cursor = ((Query.After) query.position()).cursor();
        return new Page<>(all, query.pageSize(), null, total, cursor.isEmpty() ? "next" : null);
    }

    @Override
    public Book update(String id, Expected expected, BiFunction<? super Book, Record, Record> change) {
        Book book = expected(get(id), expected);
        return book.change((Book.Update) change.apply(book, book.state()));
    }

    @Override
    public void delete(String id, Expected expected) {
        expected(get(id), expected).delete(DELETION);
    }

    @Override
    public Book restore(String id, Expected expected) {
        Book book = expected(any(id), expected);
        return book.getDeletedAt() == null ? book : book.delete(null);
    }

    @Override
    public Book setActive(String id, boolean active, Expected expected) {
        return update(id, expected, (book, present) -> {
            Book.Update state = (Book.Update) present;
            return new Book.Update(state.title(), state.genre(), active, state.price());
        });
    }

    @Override
    public BulkResult bulkCreate(Bulk<Record> bulk) {
        return each(bulk, item -> create(item).getId().toString());
    }

    @Override
    public BulkResult bulkUpdate(Bulk<ObjectChange<Book>> bulk) {
        return each(bulk, item -> update(item.id(), item.expected(), item.change())
                .getId()
                .toString());
    }

    @Override
    public BulkResult bulkDelete(Bulk<ObjectReference> bulk) {
        return each(bulk, item -> {
            delete(item.id(), item.expected());
            return item.id();
        });
    }

    /** All is done, also what an engine would take back. */
    private static <I> BulkResult each(Bulk<I> bulk, Function<I, String> write) {
        List<BulkResult.Item> items = new ArrayList<>();
        for (Supplier<I> item : bulk.items()) {
            try {
                items.add(new BulkResult.Item(write.apply(item.get()), null));
            } catch (ProblemException e) {
                items.add(new BulkResult.Item(null, e));
            }
        }
        return new BulkResult(bulk.mode(), bulk.dryRun(), !bulk.dryRun(), items);
    }

    @Override
    public Statistics statistics(long companyId) {
        return new Statistics(
                companyId,
                3,
                2L,
                1L,
                Map.of("by_genre", Map.of("novel", 3L)),
                base.contains(BaseProperty.CREATED_AT) ? Map.of(YearMonth.of(2025, 8), 3L) : null);
    }

    @Override
    public Set<BaseProperty> baseProperties() {
        return base;
    }

    /** From now on the table of books lacks these. */
    void lacks(BaseProperty... properties) {
        base.removeAll(Set.of(properties));
    }

    @Override
    public <R> R write(String id, Expected expected, ObjectWork<? super Book, R> work) {
        try {
            return work.on(expected(get(id), expected), new Telling());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <R> R read(Function<EntityManager, R> work) {
        return work.apply(null);
    }

    /** What was told of the work on objects. */
    List<String> told() {
        return told;
    }

    private final class Telling implements ObjectWrite {
        @Override
        public EntityManager entities() {
            return null;
        }

        @Override
        public Connection connection() {
            throw new UnsupportedOperationException("a shelf is no database");
        }

        @Override
        public void tell(ChangeKind kind, String action, Map<String, ?> before, Map<String, ?> after) {
            told.add(kind + " " + action);
        }
    }

    @Override
    public void requireWanted(Record update) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void requireValid(Record values) {
        if (values instanceof ActionsTest.Loan loan && loan.reader() == null) {
            throw ProblemException.validation("reader", "required", "reader must not be null.");
        }
    }

    @Override
    public void requireValid(Record values, Set<String> fields) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Record response(Book book) {
        return book.view();
    }

    @Override
    public String tag(Book book) {
        return Long.toString(book.getVersion());
    }
}
