package dev.bof.rest.object;

import dev.bof.api.object.CompanyBusinessObject;
import dev.bof.api.object.Default;
import dev.bof.api.object.ObjectDescriptor;
import java.math.BigDecimal;

/** A business object to be served. */
final class Book extends CompanyBusinessObject<Long> {
    static final ObjectDescriptor<Book> DESCRIPTOR = ObjectDescriptor.of("library/books", Book.class)
            .schemas(Create.class, Update.class, View.class)
            .filterable("company_id", "genre")
            .pageSize(20, 100)
            .build();

    private final long id;
    private final Create created;
    private final Update state;

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

    Book(long id, Create created, Update state) {
        this.id = id;
        this.created = created;
        this.state = state;
    }

    static Book of(long id, Create c) {
        return new Book(id, c, new Update(c.title(), c.genre(), c.available(), c.price()));
    }

    Book with(Update other) {
        return new Book(id, created, other);
    }

    Update state() {
        return state;
    }

    View view() {
        return new View(id, created.companyId(), state.title(), state.genre(), state.available(), state.price(), "now");
    }

    @Override
    public Long getId() {
        return id;
    }
}
