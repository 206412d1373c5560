package dev.bof.core;

import dev.bof.api.object.CompanyBusinessObject;
import dev.bof.api.object.ObjectDescriptor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** An object of a company with a number as id and a field of every type. */
@Entity
@Table(name = "vehicles")
public class Vehicle extends CompanyBusinessObject<Long> {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "vehicles")
    @SequenceGenerator(name = "vehicles", sequenceName = "vehicles_seq", allocationSize = 50)
    private Long id;

    private String plate;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private boolean electric;

    private Integer seats;

    @Column(scale = 2)
    private BigDecimal price;

    @Column(name = "bought_on")
    private LocalDate boughtOn;

    @Column(name = "inspected_at")
    private Instant inspectedAt;

    @Transient
    private Runnable beforeWrite = () -> {};

    public enum Kind {
        CAR,
        PEDAL_BIKE
    }

    public record Create(
            @NotNull @Positive Long companyId,
            @NotNull @Size(min = 1, max = 20) String plate,
            @NotNull Kind kind,
            @NotNull Boolean electric,
            @Positive Integer seats,
            BigDecimal price,
            LocalDate boughtOn,
            Instant inspectedAt) {}

    public record Update(
            @NotNull @Size(min = 1, max = 20) String plate,
            @NotNull Kind kind,
            @NotNull Boolean electric,
            @Positive Integer seats,
            BigDecimal price,
            LocalDate boughtOn,
            Instant inspectedAt) {

        Update withPlate(String other) {
            return new Update(other, kind, electric, seats, price, boughtOn, inspectedAt);
        }

        Update withSeats(Integer other) {
            return new Update(plate, kind, electric, other, price, boughtOn, inspectedAt);
        }

        Update withPrice(String other) {
            return new Update(plate, kind, electric, seats, new BigDecimal(other), boughtOn, inspectedAt);
        }
    }

    public record View(
            Long id,
            long companyId,
            String plate,
            Kind kind,
            boolean electric,
            Integer seats,
            BigDecimal price,
            LocalDate boughtOn,
            Instant inspectedAt,
            Instant createdAt,
            Instant updatedAt) {}

    static final ObjectDescriptor<Vehicle> DESCRIPTOR = ObjectDescriptor.of("vehicles", Vehicle.class)
            .schemas(Create.class, Update.class, View.class)
            .filterable("company_id", "plate", "kind", "electric", "seats", "price", "bought_on", "inspected_at")
            .uniqueKey("company_id", "plate")
            .build();

    static Create car(long company, String plate) {
        return new Create(company, plate, Kind.CAR, false, 5, null, null, null);
    }

    @Override
    public Long getId() {
        return id;
    }

    public String getPlate() {
        return plate;
    }

    /** What happens when the checks have passed and the object is about to be written. */
    void beforeWrite(Runnable event) {
        this.beforeWrite = event;
    }

    @PrePersist
    @PreUpdate
    void announceWrite() {
        beforeWrite.run();
    }
}
