package dev.bof.itests.parcels;

import dev.bof.api.object.BusinessObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** Something on its way, which a service knew before the framework. */
@Entity
@Table(name = "parcels")
public class Parcel extends BusinessObject<Long> {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parcels")
    @SequenceGenerator(name = "parcels", sequenceName = "parcels_seq", allocationSize = 50)
    private Long id;

    @Column(name = "tracking_no")
    private String trackingNo;

    @Enumerated(EnumType.STRING)
    private ParcelState state;

    private BigDecimal weight;

    @Column(name = "shipped_at")
    private Instant shippedAt;

    @Override
    public Long getId() {
        return id;
    }

    ParcelState getState() {
        return state;
    }

    void ship(Instant when) {
        this.state = ParcelState.SHIPPED;
        this.shippedAt = when;
    }
}
