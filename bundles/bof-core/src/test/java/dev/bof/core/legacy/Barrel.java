package dev.bof.core.legacy;

import dev.bof.api.object.CompanyBusinessObject;
import dev.bof.api.object.ObjectDescriptor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** An object whose table marks deleted rows by a flag and tells times in milliseconds. */
@Entity
@Table(name = "barrels")
public class Barrel extends CompanyBusinessObject<Long> {
    @Id
    private Long id;

    private String name;

    private Boolean removed;

    private String status = "A";

    public record Create(
            @NotNull Long id,
            @NotNull Long companyId,
            @NotNull String name) {}

    public record Update(@NotNull String name) {}

    public record View(Long id, long companyId, String name, Instant createdAt) {}

    public static final ObjectDescriptor<Barrel> DESCRIPTOR = ObjectDescriptor.of("barrels", Barrel.class)
            .schemas(Create.class, Update.class, View.class)
            .deletedFlag("removed")
            .uniqueKey("company_id", "name")
            .build();

    /** The same, but that a text marks deleted rows. */
    public static final ObjectDescriptor<Barrel> MARKED_BY_TEXT = ObjectDescriptor.of("barrels", Barrel.class)
            .schemas(Create.class, Update.class, View.class)
            .deletedFlag("status", "D", "A")
            .build();

    @Override
    public Long getId() {
        return id;
    }
}
