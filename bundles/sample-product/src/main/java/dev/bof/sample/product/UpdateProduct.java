package dev.bof.sample.product;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** What a client may change of a product. */
public record UpdateProduct(
        @NotNull @Size(min = 1, max = 40) String sku,
        @NotNull @Size(min = 1, max = 200) String name,

        @NotNull @PositiveOrZero @Digits(integer = 10, fraction = 2)
        BigDecimal price,

        @NotNull String currency,
        @NotNull @PositiveOrZero Integer stock,
        @NotNull Boolean isActive) {}
