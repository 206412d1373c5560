package dev.bof.partner.framework;

/** What a partner is to the company. */
public enum PartnerType {
    CUSTOMER,
    SUPPLIER,
    BOTH,
    PROSPECT
}
