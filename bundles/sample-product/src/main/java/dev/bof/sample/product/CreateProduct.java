package dev.bof.sample.product;

import dev.bof.api.object.Default;
import dev.bof.api.object.Described;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** What a client sends to create a product. */
public record CreateProduct(
        @Described(value = "The company that sells it.", example = "1") @NotNull @Positive
        Long companyId,

        @Described(value = "The stock keeping unit, unique in the company.", example = "LAMP-7")
        @NotNull
        @Size(min = 1, max = 40)
        String sku,

        @Described(value = "What it is called.", example = "Desk lamp") @NotNull @Size(min = 1, max = 200)
        String name,

        @Described(value = "The price of one.", example = "49.90")
        @NotNull
        @PositiveOrZero
        @Digits(integer = 10, fraction = 2)
        BigDecimal price,

        @Described(value = "The price's currency, ISO 4217.", example = "EUR") @NotNull
        String currency,

        @Described(value = "How many there are.", example = "12") @Default("0") @NotNull @PositiveOrZero
        Integer stock,

        @Described("Whether it is sold now.") @Default("true") @NotNull
        Boolean isActive) {}
