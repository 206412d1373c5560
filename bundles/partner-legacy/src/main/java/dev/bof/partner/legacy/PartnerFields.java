package dev.bof.partner.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The fields of a partner that a client sent. JSON calls the setters of these alone, so what was not sent is not
 * touched, and what was sent as null is cleared.
 */
public abstract class PartnerFields {
    private final List<Consumer<Partner>> changes = new ArrayList<>();

    /** Writes the fields that were sent. */
    final void applyTo(Partner partner) {
        changes.forEach(change -> change.accept(partner));
    }

    final void change(Consumer<Partner> change) {
        changes.add(change);
    }

    public void setCode(String code) {
        change(partner -> partner.setCode(code));
    }

    public void setName(String name) {
        change(partner -> partner.setName(name));
    }

    public void setPartnerType(PartnerType partnerType) {
        change(partner -> partner.setPartnerType(partnerType));
    }

    public void setEmail(String email) {
        change(partner -> partner.setEmail(email));
    }

    public void setPhone(String phone) {
        change(partner -> partner.setPhone(phone));
    }

    public void setMobile(String mobile) {
        change(partner -> partner.setMobile(mobile));
    }

    public void setWebsite(String website) {
        change(partner -> partner.setWebsite(website));
    }

    public void setTaxId(String taxId) {
        change(partner -> partner.setTaxId(taxId));
    }

    public void setIndustry(String industry) {
        change(partner -> partner.setIndustry(industry));
    }

    public void setStreet(String street) {
        change(partner -> partner.setStreet(street));
    }

    public void setCity(String city) {
        change(partner -> partner.setCity(city));
    }

    public void setState(String state) {
        change(partner -> partner.setState(state));
    }

    public void setZipCode(String zipCode) {
        change(partner -> partner.setZipCode(zipCode));
    }

    public void setCountryCode(String countryCode) {
        change(partner -> partner.setCountryCode(countryCode));
    }

    public void setIsActive(Boolean isActive) {
        change(partner -> partner.setIsActive(isActive));
    }
}
