package dev.bof.core.legacy;

import dev.bof.api.compatibility.CompatibilityProfile;
import dev.bof.api.object.CompanyBusinessObject;
import dev.bof.api.object.ObjectDescriptor;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;

/** An object whose table has nothing that the framework keeps, and columns that nobody maps. */
@Entity
@Table(name = "crates")
public class Crate extends CompanyBusinessObject<Integer> {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private String code;

    private String label;

    @Column(scale = 3)
    private BigDecimal weight;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Embedded
    private Address address;

    public record Place(@Size(min = 2) String city, String zip) {}

    public record Create(
            @NotNull @Positive Long companyId,
            @NotNull String code,
            String label,
            BigDecimal weight,
            UUID ownerId,
            @Valid Place address) {}

    public record Update(
            @NotNull String code,
            String label,
            BigDecimal weight,
            UUID ownerId,
            @Valid Place address) {

        public Update withCode(String other) {
            return new Update(other, label, weight, ownerId, address);
        }

        public Update withLabel(String other) {
            return new Update(code, other, weight, ownerId, address);
        }

        public Update withWeight(String other) {
            return new Update(code, label, new BigDecimal(other), ownerId, address);
        }

        public Update withAddress(Place other) {
            return new Update(code, label, weight, ownerId, other);
        }
    }

    public record View(
            Integer id, long companyId, String code, String label, BigDecimal weight, UUID ownerId, Place address) {}

    public static final ObjectDescriptor<Crate> DESCRIPTOR = ObjectDescriptor.of("crates", Crate.class)
            .schemas(Create.class, Update.class, View.class)
            .uniqueKey("company_id", "code")
            .build();

    /** The same, but that who writes one gets back what was given. */
    public static final ObjectDescriptor<Crate> AS_WRITTEN = ObjectDescriptor.of("crates", Crate.class)
            .schemas(Create.class, Update.class, View.class)
            .compatibility(CompatibilityProfile.builder().asWritten().build())
            .build();

    public static Create of(String code) {
        return new Create(1L, code, "fragile", new BigDecimal("1.5"), null, new Place("Ulm", "89073"));
    }

    @Override
    public Integer getId() {
        return id;
    }

    public void setLabel(String label) {
        this.label = label;
    }
}
