package dev.bof.partner.legacy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a partner is to the company. */
public enum PartnerType {
    @JsonProperty("customer")
    CUSTOMER,
    @JsonProperty("supplier")
    SUPPLIER,
    @JsonProperty("both")
    BOTH,
    @JsonProperty("prospect")
    PROSPECT
}
