package dev.bof.itests.crates;

import dev.bof.api.object.CompanyBusinessObject;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** A crate, in a table that has nothing of what the framework keeps; META-INF/orm.xml says so. */
@Entity
@Table(name = "crates")
public class Crate extends CompanyBusinessObject<Integer> {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "crate_no")
    private Integer id;

    private String code;

    @Column(scale = 3)
    private BigDecimal weight;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Embedded
    private Address address;

    @Override
    public Integer getId() {
        return id;
    }

    void weighs(BigDecimal found) {
        weight = found;
    }
}
