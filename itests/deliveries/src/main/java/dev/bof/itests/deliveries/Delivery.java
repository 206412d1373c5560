package dev.bof.itests.deliveries;

import dev.bof.api.object.CompanyBusinessObject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Parcels on their way. */
@Entity
@Table(name = "deliveries")
public class Delivery extends CompanyBusinessObject<UUID> {
    @Id
    private UUID id;

    private int parcels;

    @Override
    public UUID getId() {
        return id;
    }
}
