package org.books;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Past;
import java.time.LocalDate;

/**
 * What a librarian types in.
 *
 * @param bookTitle as on the cover
 */
public record BookRequest(@NotBlank String isbn, String bookTitle, Book.Genre genre, @Past LocalDate publishedOn) {}
