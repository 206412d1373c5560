package org.books;

import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

public interface BookRepository extends JpaRepository<Book, UUID> {
    boolean existsByIsbn(String isbn);

    Page<Book> findByGenreAndBookTitleContainingIgnoreCase(Book.Genre genre, String bookTitle, Pageable pageable);

    @Query("select b from Book b where b.publishedOn >= :since")
    Page<Book> newer(@Param("since") java.time.LocalDate since, Pageable pageable);
}
