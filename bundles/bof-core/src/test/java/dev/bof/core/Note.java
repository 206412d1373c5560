package dev.bof.core;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.ObjectDescriptor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** An object without a company that gets a UUID as id. */
@Entity
@Table(name = "notes")
public class Note extends BusinessObject<UUID> {
    @Id
    private UUID id;

    private String text;

    public record Text(@NotNull String text) {}

    public record View(UUID id, String text) {}

    static final ObjectDescriptor<Note> DESCRIPTOR = ObjectDescriptor.of("notes", Note.class)
            .schemas(Text.class, Text.class, View.class)
            .filterable("id")
            .build();

    @Override
    public UUID getId() {
        return id;
    }
}
