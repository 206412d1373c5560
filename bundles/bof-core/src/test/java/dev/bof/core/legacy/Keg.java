package dev.bof.core.legacy;

import dev.bof.api.object.CompanyBusinessObject;
import dev.bof.api.object.ObjectDescriptor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** An object whose table has all that the framework keeps under other names, and whose id the client chooses. */
@Entity
@Table(name = "kegs")
public class Keg extends CompanyBusinessObject<String> {
    @Id
    private String id;

    private String name;

    /** A relation is an id. */
    @Column(name = "crate_id")
    private Integer crateId;

    public record Create(
            @NotNull String id,
            @NotNull Long companyId,
            @NotNull String name,
            Integer crateId) {

        public Create(String id, Long companyId, String name) {
            this(id, companyId, name, null);
        }
    }

    public record Update(@NotNull String name) {}

    public record View(String id, long companyId, String name, Integer crateId, Instant createdAt, Instant updatedAt) {}

    public static final ObjectDescriptor<Keg> DESCRIPTOR = ObjectDescriptor.of("kegs", Keg.class)
            .schemas(Create.class, Update.class, View.class)
            .build();

    @Override
    public String getId() {
        return id;
    }
}
