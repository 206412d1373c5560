package dev.bof.core.lists;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.ObjectDescriptor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An object with a field of every type, one that is always there and many that may lack a value. */
@Entity
@Table(name = "samples")
public class Sample extends BusinessObject<Long> {
    @Id
    Long id;

    String name;

    String note;

    @Enumerated(EnumType.STRING)
    Colour colour;

    @Enumerated
    Size size;

    boolean active;

    Boolean checked;

    Integer pieces;

    Long distance;

    BigDecimal price;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "seen_at")
    Instant seenAt;

    UUID reference;

    public enum Colour {
        RED,
        GREEN,
        DARK_BLUE,
        DARKER
    }

    public enum Size {
        SMALL,
        LARGE
    }

    public record Create(@NotNull String name) {}

    public record View(
            Long id,
            String name,
            String note,
            Colour colour,
            Size size,
            boolean active,
            Boolean checked,
            Integer pieces,
            Long distance,
            BigDecimal price,
            LocalDate dueOn,
            Instant seenAt,
            UUID reference,
            Instant createdAt) {}

    static final ObjectDescriptor<Sample> DESCRIPTOR = ObjectDescriptor.of("samples", Sample.class)
            .schemas(Create.class, Create.class, View.class)
            .searchable("name", "note")
            .build();

    @Override
    public Long getId() {
        return id;
    }
}
