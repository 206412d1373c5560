package dev.bof.core;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.ObjectDescriptor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;

/** An object whose id the client chooses. */
@Entity
@Table(name = "places")
public class Place extends BusinessObject<String> {
    @Id
    private String id;

    private String name;

    public record Create(@NotNull String id, String name) {}

    public record Update(String name) {}

    static final ObjectDescriptor<Place> DESCRIPTOR = ObjectDescriptor.of("places", Place.class)
            .schemas(Create.class, Update.class, Create.class)
            .build();

    @Override
    public String getId() {
        return id;
    }
}
