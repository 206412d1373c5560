package dev.bof.itests.slow;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row that a test finds again. */
@Entity
@Table(name = "slow_notes")
public class Note {
    @Id
    private String name;

    /** For JPA. */
    protected Note() {}

    Note(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }
}
