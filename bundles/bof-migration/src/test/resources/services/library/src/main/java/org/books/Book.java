package org.books;

import jakarta.persistence.*;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.UUID;
import lombok.*;
import org.hibernate.annotations.CreationTimestamp;

@Entity
@Data
@Builder
@NoArgsConstructor
@AllArgsConstructor
public class Book {
    @Id
    @GeneratedValue
    private UUID id;

    @NotBlank
    @Column(unique = true)
    private String isbn;

    private String bookTitle;

    @Enumerated(EnumType.STRING)
    private Genre genre;

    private LocalDate publishedOn;

    @CreationTimestamp
    private java.time.Instant added;

    private boolean lent;

    public enum Genre {
        NOVEL,
        CRIME
    }
}
