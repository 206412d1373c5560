package dev.bof.itests.assets;

import dev.bof.api.object.CompanyBusinessObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Something that a company owns, with a field of every type and a UUID as id. */
@Entity
@Table(name = "assets")
public class Asset extends CompanyBusinessObject<UUID> {
    @Id
    private UUID id;

    private String tag;

    @Column(name = "serial_number")
    private String serialNumber;

    @Enumerated(EnumType.STRING)
    private AssetKind kind;

    private int quantity;

    @Column(name = "purchase_price", precision = 19, scale = 2)
    private BigDecimal purchasePrice;

    @Column(name = "purchased_on")
    private LocalDate purchasedOn;

    @Column(name = "inspected_at")
    private Instant inspectedAt;

    @Column(name = "is_retired")
    private boolean isRetired;

    @Override
    public UUID getId() {
        return id;
    }

    AssetKind getKind() {
        return kind;
    }

    int getQuantity() {
        return quantity;
    }
}
