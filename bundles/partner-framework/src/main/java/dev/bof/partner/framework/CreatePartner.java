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
        @Described(value = "The company whose partner it is.", example = "1") @NotNull @Positive
        Long companyId,

        @Described(value = "The company's own short name for it, unique in the company.", example = "ACME")
        @NotNull
        @Size(min = 1, max = 50)
        String code,

        @Described(value = "What it is called.", example = "Acme Corp") @NotNull @Size(min = 1, max = 255)
        String name,

        @Described(value = "What it is to the company.", example = "customer") @Default("customer") @NotNull
        PartnerType partnerType,

        @Described(value = "Where mail reaches it.", example = "info@acme.example") @Email @Size(max = 255)
        String email,

        @Described(value = "Its phone number.", example = "+1 555 0100") @Size(max = 50)
        String phone,

        @Described(value = "Its mobile phone number.", example = "+1 555 0101") @Size(max = 50)
        String mobile,

        @Described(value = "Where it is on the web.", example = "https://acme.example") @Size(max = 255)
        String website,

        @Described(value = "Its number at the tax office.", example = "DE123456789") @Size(max = 50)
        String taxId,

        @Described(value = "What it does.", example = "Machinery") @Size(max = 100)
        String industry,

        @Described(value = "Street and number.", example = "1 Main Street") @Size(max = 255)
        String street,

        @Described(value = "The city.", example = "Springfield") @Size(max = 100)
        String city,

        @Described(value = "The state or province.", example = "Illinois") @Size(max = 100)
        String state,

        @Described(value = "The postal code.", example = "62701") @Size(max = 20)
        String zipCode,

        @Described(value = "The country, ISO 3166 alpha-2.", example = "US") @Pattern(regexp = "[A-Z]{2}")
        String countryCode,

        @Described(value = "Whether business is done with it now.", example = "true") @Default("true") @NotNull
        Boolean isActive) {}
