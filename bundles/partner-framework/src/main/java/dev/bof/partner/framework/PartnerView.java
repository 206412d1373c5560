package dev.bof.partner.framework;

import java.time.Instant;

/** A partner as clients see it. */
public record PartnerView(
        Long id,
        long companyId,
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
        boolean isActive,
        Instant createdAt,
        Instant updatedAt) {
    // <keep id="members">
    // </keep>
}
