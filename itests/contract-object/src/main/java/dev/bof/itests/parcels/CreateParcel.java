package dev.bof.itests.parcels;

import dev.bof.api.object.Default;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** What a client sends to create a parcel. */
public record CreateParcel(
        @NotNull @Size(min = 3, max = 20) String trackingNo,
        @Default("packed") @NotNull ParcelState state,
        @NotNull @Positive BigDecimal weight) {}
