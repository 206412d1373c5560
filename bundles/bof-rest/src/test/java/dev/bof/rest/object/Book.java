package dev.bof.rest.object;

import dev.bof.api.object.CompanyBusinessObject;
import dev.bof.api.object.Default;
import dev.bof.api.object.ObjectDescriptor;
import java.math.BigDecimal;
import java.time.Instant;

/** A business object to be served. */
final class Book extends CompanyBusinessObject<Long> {
    static final ObjectDescriptor<Book> DESCRIPTOR = description().build();

    private final long id;
    private final Create created;
    private Update state;
    private long version = 1;

    enum Genre {
        NOVEL,
        POETRY
    }

    record Create(
            Long companyId,
            String title,
            @Default("novel") Genre genre,
            @Default("true") Boolean available,
            @Default("9.90") BigDecimal price) {}

    record Update(String title, Genre genre, Boolean available, BigDecimal price) {}

    record View(
            long id,
            long companyId,
            String title,
            Genre genre,
            Boolean available,
            BigDecimal price,
            String createdAt) {}

    Book(long id, Create created) {
        this.id = id;
        this.created = created;
        this.state = new Update(created.title(), created.genre(), created.available(), created.price());
    }

    static ObjectDescriptor.Builder<Book> description() {
        return ObjectDescriptor.of("library/books", Book.class)
                .schemas(Create.class, Update.class, View.class)
                .filterable("company_id", "genre")
                .activity("available")
                .maxBulkItems(5)
                .pageSize(20, 100);
    }

    Update state() {
        return state;
    }

    Book change(Update wanted) {
        if (!wanted.equals(state)) {
            state = wanted;
            version++;
        }
        return this;
    }

    Book delete(Instant when) {
        setDeletedAt(when);
        version++;
        return this;
    }

    View view() {
        return new View(id, created.companyId(), state.title(), state.genre(), state.available(), state.price(), "now");
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public long getVersion() {
        return version;
    }
}
