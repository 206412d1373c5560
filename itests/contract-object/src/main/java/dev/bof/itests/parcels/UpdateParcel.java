package dev.bof.itests.parcels;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** What a client may change of a parcel. */
public record UpdateParcel(
        @NotNull @Size(min = 3, max = 20) String trackingNo,
        @NotNull ParcelState state,
        @NotNull @Positive BigDecimal weight) {}
