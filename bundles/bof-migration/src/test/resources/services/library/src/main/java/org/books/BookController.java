package org.books;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/v1/books")
@RequiredArgsConstructor
public class BookController {
    private final BookRepository books;

    @GetMapping
    public Page<Book> list(
            @RequestParam(required = false) Book.Genre genre,
            @RequestParam(name = "title", defaultValue = "") String bookTitle,
            @PageableDefault(size = 25, sort = "isbn") Pageable pageable) {
        return books.findByGenreAndBookTitleContainingIgnoreCase(genre, bookTitle, pageable);
    }

    @GetMapping("/new")
    public Page<Book> fresh(@RequestParam LocalDate since, Pageable pageable) {
        return books.newer(since, pageable);
    }

    @GetMapping("/{id}")
    public ResponseEntity<Book> one(@PathVariable UUID id) {
        return books.findById(id).map(ResponseEntity::ok).orElse(ResponseEntity.notFound().build());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public Book create(@Valid @RequestBody BookRequest request) {
        if (books.existsByIsbn(request.isbn())) {
            throw new IllegalStateException("isbn " + request.isbn() + " is there");
        }
        return books.save(Book.builder()
                .isbn(request.isbn())
                .bookTitle(request.bookTitle())
                .genre(request.genre())
                .publishedOn(request.publishedOn())
                .build());
    }

    @PatchMapping("/{id}")
    public Book change(@PathVariable UUID id, @RequestBody BookRequest request) {
        Book book = books.findById(id).orElseThrow(() -> new NotThereException(id));
        if (book.isLent()) {
            throw new IllegalStateException("lent books are not changed");
        }
        if (request.bookTitle() != null) {
            book.setBookTitle(request.bookTitle());
        }
        if (request.genre() != null) {
            book.setGenre(request.genre());
        }
        return books.save(book);
    }

    @PostMapping("/{id}/lend")
    public ResponseEntity<Void> lend(@PathVariable UUID id) {
        Book book = books.findById(id).orElseThrow(() -> new NotThereException(id));
        book.setLent(true);
        books.save(book);
        return ResponseEntity.accepted().build();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void delete(@PathVariable UUID id) {
        books.deleteById(id);
    }
}
