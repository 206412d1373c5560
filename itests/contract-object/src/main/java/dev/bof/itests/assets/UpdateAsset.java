package dev.bof.itests.assets;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What a client may change of an asset. */
public record UpdateAsset(
        @NotNull @Size(min = 1, max = 30) String tag,
        @Size(min = 1, max = 80) String serialNumber,
        @NotNull AssetKind kind,
        @NotNull @PositiveOrZero Integer quantity,
        @PositiveOrZero @Digits(integer = 17, fraction = 2) BigDecimal purchasePrice,
        LocalDate purchasedOn,
        Instant inspectedAt,
        @NotNull Boolean isRetired) {}
