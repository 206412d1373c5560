package dev.bof.partner.legacy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;

/**
 * What a client sends to change a partner. It may be a whole partner as it was read before: its times are ignored, its
 * id and company must be what they are.
 */
@JsonIgnoreProperties({"created_at", "updated_at"})
public final class UpdatePartner extends PartnerFields {
    private JsonNode id;
    private JsonNode companyId;

    public void setId(JsonNode id) {
        this.id = id;
    }

    public void setCompanyId(JsonNode companyId) {
        this.companyId = companyId;
    }

    /** Refuses an id or a company other than those that the partner has. */
    void requireSame(Partner partner) {
        requireSame("company_id", companyId, partner.getCompanyId());
        requireSame("id", id, partner.getId());
    }

    private static void requireSame(String field, JsonNode sent, Long present) {
        if (sent != null && !sent.asText().equals(present.toString())) {
            throw new ClientErrorException(
                    field + " cannot be changed.",
                    Response.status(422, "Immutable field").build());
        }
    }
}
