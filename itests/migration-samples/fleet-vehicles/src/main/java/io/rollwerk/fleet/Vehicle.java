package io.rollwerk.fleet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

@Entity
@Table(name = "fleet_vehicle", uniqueConstraints = @UniqueConstraint(columnNames = {"country", "plate"}))
class Vehicle {
    @Id
    @Column(name = "uuid")
    UUID id = UUID.randomUUID();

    @Column(length = 2, nullable = false)
    String country;

    @Column(length = 12, nullable = false)
    String plate;

    @Column(length = 60, nullable = false)
    String model;

    @Column(length = 1, nullable = false)
    Fuel fuel;

    @Column(nullable = false)
    int seats;

    @Column(name = "payload_t", precision = 6, scale = 3)
    BigDecimal payload;

    @Column(name = "first_reg", nullable = false)
    LocalDate firstRegistration;

    @Column(name = "next_check")
    LocalDate nextCheck;

    @Column(length = 250)
    String note;

    @Column(name = "last_change", nullable = false)
    OffsetDateTime lastChange;

    @PrePersist
    @PreUpdate
    void touch() {
        lastChange = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
