package dev.bof.rest.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** One field of each kind that a business object may have. */
record Sample(
        String name,
        Boolean isActive,
        Integer headCount,
        Long companyId,
        BigDecimal creditLimit,
        Kind kind,
        Instant createdAt,
        List<String> tags) {

    enum Kind {
        CUSTOMER,
        SUPPLIER,
        @JsonProperty("someone-else")
        OTHER
    }

    static Sample named(String name) {
        return new Sample(name, null, null, null, null, null, null, null);
    }
}
