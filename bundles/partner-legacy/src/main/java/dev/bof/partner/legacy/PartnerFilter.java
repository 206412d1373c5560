package dev.bof.partner.legacy;

/** Which partners a list shows; a filter that is null lets all through. */
record PartnerFilter(int page, int pageSize, Long companyId, Boolean isActive, PartnerType partnerType) {

    /** How many partners come before this page. */
    long offset() {
        return (page - 1L) * pageSize;
    }
}
