package dev.bof.partner.framework;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a client may change of a partner. */
public record UpdatePartner(
        @NotNull @Size(min = 1, max = 50) String code,
        @NotNull @Size(min = 1, max = 255) String name,
        @NotNull PartnerType partnerType,
        @Email @Size(max = 255) String email,
        @Size(max = 50) String phone,
        @Size(max = 50) String mobile,
        @Size(max = 255) String website,
        @Size(max = 50) String taxId,
        @Size(max = 100) String industry,
        @Size(max = 255) String street,
        @Size(max = 100) String city,
        @Size(max = 100) String state,
        @Size(max = 20) String zipCode,
        @Pattern(regexp = "[A-Z]{2}") String countryCode,
        @NotNull Boolean isActive) {
    // <keep id="members">
    // </keep>
}
