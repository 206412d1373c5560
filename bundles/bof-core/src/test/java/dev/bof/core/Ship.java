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
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** An object that can be inactive, with a number that its column does not take at any size. */
@Entity
@Table(name = "ships")
public class Ship extends CompanyBusinessObject<Long> {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ships")
    @SequenceGenerator(name = "ships", sequenceName = "ships_seq", allocationSize = 50)
    private Long id;

    private String name;

    @Enumerated(EnumType.STRING)
    private Rig rig;

    @Column(name = "afloat")
    private boolean afloat;

    @Column(scale = 2)
    private BigDecimal tonnage;

    public enum Rig {
        SLOOP,
        BARQUE
    }

    public record Create(
            @NotNull @Positive Long companyId,
            @NotNull @Size(min = 1, max = 20) String name,
            Rig rig,
            @NotNull Boolean afloat,
            BigDecimal tonnage) {}

    public record Update(
            @NotNull @Size(min = 1, max = 20) String name,
            Rig rig,
            @NotNull Boolean afloat,
            BigDecimal tonnage) {

        Update withName(String other) {
            return new Update(other, rig, afloat, tonnage);
        }

        Update withRig(Rig other) {
            return new Update(name, other, afloat, tonnage);
        }

        Update withAfloat(boolean other) {
            return new Update(name, rig, other, tonnage);
        }

        Update withTonnage(String other) {
            return new Update(name, rig, afloat, new BigDecimal(other));
        }
    }

    public record View(Long id, long companyId, String name, Rig rig, boolean afloat, BigDecimal tonnage) {}

    static ObjectDescriptor.Builder<Ship> describe() {
        return ObjectDescriptor.of("ships", Ship.class)
                .schemas(Create.class, Update.class, View.class)
                .activity("afloat")
                .group("by_rig", "rig")
                .uniqueKey("company_id", "name");
    }

    static Create sloop(long company, String name) {
        return new Create(company, name, Rig.SLOOP, true, new BigDecimal("12.50"));
    }

    @Override
    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public void setTonnage(BigDecimal tonnage) {
        this.tonnage = tonnage;
    }

    public boolean isAfloat() {
        return afloat;
    }
}
