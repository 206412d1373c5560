package dev.bof.sample.product;

import java.math.BigDecimal;
import java.time.Instant;

/** A product as clients see it. */
public record ProductView(
        Long id,
        long companyId,
        String sku,
        String name,
        BigDecimal price,
        String currency,
        int stock,
        boolean isActive,
        Instant createdAt,
        Instant updatedAt) {}
