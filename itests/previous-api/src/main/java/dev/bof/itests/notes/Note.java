package dev.bof.itests.notes;

import dev.bof.api.object.BusinessObject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A note, of no company. */
@Entity
@Table(name = "notes")
public class Note extends BusinessObject<UUID> {
    @Id
    private UUID id;

    private String text;

    @Override
    public UUID getId() {
        return id;
    }

    String getText() {
        return text;
    }
}
