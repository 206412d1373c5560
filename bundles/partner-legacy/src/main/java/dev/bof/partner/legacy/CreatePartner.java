package dev.bof.partner.legacy;

/** What a client sends to create a partner. */
public final class CreatePartner extends PartnerFields {

    public void setCompanyId(Long companyId) {
        change(partner -> partner.setCompanyId(companyId));
    }
}
