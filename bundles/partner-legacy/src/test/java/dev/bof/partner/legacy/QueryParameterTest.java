package dev.bof.partner.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.BadRequestException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class QueryParameterTest {

    @Test
    void readsWhatIsValid() {
        assertEquals(2, QueryParameter.page("2"));
        assertEquals(1000, QueryParameter.pageSize("1000"));
        assertEquals(-7L, QueryParameter.companyId("-7"));
        assertEquals(true, QueryParameter.isActive("true"));
        assertEquals(false, QueryParameter.isActive("false"));
        assertEquals(PartnerType.PROSPECT, QueryParameter.partnerType("prospect"));
    }

    @Test
    void aFilterThatWasNotSentIsNone() {
        assertNull(QueryParameter.companyId(null));
        assertNull(QueryParameter.isActive(null));
        assertNull(QueryParameter.partnerType(null));
    }

    @Test
    void refusesAllElse() {
        for (String text : new String[] {"", "x", "1.5", " 1", "99999999999"}) {
            refused("Query parameter 'page' is not a valid whole number.", QueryParameter::page, text);
            refused("Query parameter 'page_size' is not a valid whole number.", QueryParameter::pageSize, text);
        }
        refused("Query parameter 'company_id' is not a valid whole number.", QueryParameter::companyId, "");
        refused("Query parameter 'page' must be at least 1.", QueryParameter::page, "0");
        for (String text : new String[] {"0", "1001", "1000000000", "-1"}) {
            refused("Query parameter 'page_size' must be between 1 and 1000.", QueryParameter::pageSize, text);
        }
        for (String text : new String[] {"", "yes", "1", "TRUE"}) {
            refused("Query parameter 'is_active' must be true or false.", QueryParameter::isActive, text);
        }
        for (String text : new String[] {"", "CUSTOMER", "nobody"}) {
            refused(
                    "Query parameter 'partner_type' must be one of customer, supplier, both, prospect.",
                    QueryParameter::partnerType,
                    text);
        }
    }

    private static void refused(String message, Function<String, ?> reading, String text) {
        assertEquals(
                message,
                assertThrows(BadRequestException.class, () -> reading.apply(text))
                        .getMessage());
    }
}
