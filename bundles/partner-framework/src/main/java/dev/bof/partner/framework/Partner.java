package dev.bof.partner.framework;

import dev.bof.api.object.CompanyBusinessObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A partner of a company: a customer, a supplier, or both. */
@Entity
@Table(name = "partners")
public class Partner extends CompanyBusinessObject<Long> {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "partners")
    @SequenceGenerator(name = "partners", sequenceName = "partners_seq", allocationSize = 50)
    private Long id;

    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "partner_type")
    private PartnerType partnerType = PartnerType.CUSTOMER;

    private String email;

    private String phone;

    private String mobile;

    private String website;

    @Column(name = "tax_id")
    private String taxId;

    private String industry;

    private String street;

    private String city;

    private String state;

    @Column(name = "zip_code")
    private String zipCode;

    @Column(name = "country_code")
    private String countryCode;

    @Column(name = "is_active")
    private boolean isActive = true;

    // <keep id="members">
    // </keep>

    @Override
    public Long getId() {
        return id;
    }
}
