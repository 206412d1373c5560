package dev.bof.itests.assets;

import dev.bof.api.object.Default;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What a client sends to create an asset. */
public record CreateAsset(
        @NotNull @Positive Long companyId,
        @NotNull @Size(min = 1, max = 30) String tag,
        @Size(min = 1, max = 80) String serialNumber,
        @Default("tool") @NotNull AssetKind kind,
        @Default("1") @NotNull @PositiveOrZero Integer quantity,
        @PositiveOrZero @Digits(integer = 17, fraction = 2) BigDecimal purchasePrice,
        LocalDate purchasedOn,
        Instant inspectedAt,
        @Default("false") @NotNull Boolean isRetired) {}
