package dev.bof.partner.legacy;

import java.time.Instant;

/** A partner as clients see it. */
public record PartnerView(
        Long id,
        Long companyId,
        String code,
        String name,
        PartnerType partnerType,
        String email,
        String phone,
        String mobile,
        String website,
        String taxId,
        String industry,
        String street,
        String city,
        String state,
        String zipCode,
        String countryCode,
        Boolean isActive,
        Instant createdAt,
        Instant updatedAt) {

    static PartnerView of(Partner partner) {
        return new PartnerView(
                partner.getId(),
                partner.getCompanyId(),
                partner.getCode(),
                partner.getName(),
                partner.getPartnerType(),
                partner.getEmail(),
                partner.getPhone(),
                partner.getMobile(),
                partner.getWebsite(),
                partner.getTaxId(),
                partner.getIndustry(),
                partner.getStreet(),
                partner.getCity(),
                partner.getState(),
                partner.getZipCode(),
                partner.getCountryCode(),
                partner.getIsActive(),
                partner.getCreatedAt(),
                partner.getUpdatedAt());
    }
}
