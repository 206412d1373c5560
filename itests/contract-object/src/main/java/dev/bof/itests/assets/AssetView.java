package dev.bof.itests.assets;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An asset as clients see it. */
public record AssetView(
        UUID id,
        long companyId,
        String tag,
        String serialNumber,
        AssetKind kind,
        int quantity,
        BigDecimal purchasePrice,
        LocalDate purchasedOn,
        Instant inspectedAt,
        boolean isRetired,
        Instant createdAt,
        Instant updatedAt) {}
