package dev.bof.partner.framework;

import dev.bof.api.object.Default;
import dev.bof.api.object.Described;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** What a client sends to create a partner. */
public record CreatePartner(
        @Described("The company's own short name for it, unique in the company.") @NotNull @Size(min = 1, max = 50)
        String code,

        @Described("What it is called.") @NotNull @Size(min = 1, max = 255)
        String name,

        @Described(value = "What it is to the company.", example = "customer") @Default("customer") @NotNull
        PartnerType partnerType,

        @Described(value = "Where mail reaches it.", example = "info@acme.example") @Email @Size(max = 255)
        String email,

        @Described("Its phone number.") @Size(max = 50) String phone,

        @Described("Its mobile phone number.") @Size(max = 50)
        String mobile,

        @Described("Where it is on the web.") @Size(max = 255)
        String website,

        @Described("Its number at the tax office.") @Size(max = 50)
        String taxId,

        @Described("What it does.") @Size(max = 100) String industry,
        @Described("Street and number.") @Size(max = 255) String street,
        @Described("The city.") @Size(max = 100) String city,

        @Described("The state or province.") @Size(max = 100)
        String state,

        @Described("The postal code.") @Size(max = 20) String zipCode,

        @Described("The country, ISO 3166 alpha-2.") @Pattern(regexp = "[A-Z]{2}")
        String countryCode,

        @Described(value = "Whether business is done with it now.", example = "true") @Default("true") @NotNull
        Boolean isActive,

        @Described(value = "The company whose partner it is.", example = "1") @NotNull @Positive
        Long companyId) {
    // <keep id="members">
    // </keep>
}
