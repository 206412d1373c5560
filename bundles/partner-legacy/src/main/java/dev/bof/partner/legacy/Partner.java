package dev.bof.partner.legacy;

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
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A partner of a company: a customer, a supplier, or both. */
@Entity
@Table(name = "partners", uniqueConstraints = @UniqueConstraint(columnNames = {"company_id", "code"}))
public class Partner {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "partners")
    @SequenceGenerator(name = "partners", sequenceName = "partners_seq", allocationSize = 50)
    private Long id;

    @Version
    private long version;

    /** The company whose partner it is. */
    @NotNull
    @Positive
    @Column(name = "company_id", updatable = false)
    private Long companyId;

    /** The company's own short name for it, unique in the company. */
    @NotNull
    @Size(min = 1, max = 50)
    private String code;

    /** What it is called. */
    @NotNull
    @Size(min = 1, max = 255)
    private String name;

    /** What it is to the company. */
    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "partner_type")
    private PartnerType partnerType = PartnerType.CUSTOMER;

    /** Where mail reaches it. */
    @Email
    @Size(max = 255)
    private String email;

    /** Its phone number. */
    @Size(max = 50)
    private String phone;

    /** Its mobile phone number. */
    @Size(max = 50)
    private String mobile;

    /** Where it is on the web. */
    @Size(max = 255)
    private String website;

    /** Its number at the tax office. */
    @Size(max = 50)
    @Column(name = "tax_id")
    private String taxId;

    /** What it does. */
    @Size(max = 100)
    private String industry;

    /** Street and number. */
    @Size(max = 255)
    private String street;

    /** The city. */
    @Size(max = 100)
    private String city;

    /** The state or province. */
    @Size(max = 100)
    private String state;

    /** The postal code. */
    @Size(max = 20)
    @Column(name = "zip_code")
    private String zipCode;

    /** The country, ISO 3166 alpha-2. */
    @Pattern(regexp = "[A-Z]{2}")
    @Column(name = "country_code")
    private String countryCode;

    /** Whether business is done with it now. */
    @NotNull
    @Column(name = "is_active")
    private Boolean isActive = true;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    @PrePersist
    void created() {
        createdAt = now();
        updatedAt = createdAt;
    }

    @PreUpdate
    void updated() {
        updatedAt = now();
    }

    /** Deleted partners stay in the table, but nobody sees them. */
    public void delete() {
        deletedAt = now();
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    /** Databases keep six digits of a second. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    public Long getId() {
        return id;
    }

    public Long getCompanyId() {
        return companyId;
    }

    public void setCompanyId(Long companyId) {
        this.companyId = companyId;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public PartnerType getPartnerType() {
        return partnerType;
    }

    public void setPartnerType(PartnerType partnerType) {
        this.partnerType = partnerType;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }

    public String getTaxId() {
        return taxId;
    }

    public void setTaxId(String taxId) {
        this.taxId = taxId;
    }

    public String getIndustry() {
        return industry;
    }

    public void setIndustry(String industry) {
        this.industry = industry;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getZipCode() {
        return zipCode;
    }

    public void setZipCode(String zipCode) {
        this.zipCode = zipCode;
    }

    public String getCountryCode() {
        return countryCode;
    }

    public void setCountryCode(String countryCode) {
        this.countryCode = countryCode;
    }

    public Boolean getIsActive() {
        return isActive;
    }

    public void setIsActive(Boolean isActive) {
        this.isActive = isActive;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getUpdatedAt() {
        return updatedAt;
    }
}
