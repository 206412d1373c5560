package dev.bof.itests.parcels;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** When a parcel was taken away. */
public record Shipping(@NotNull Instant shippedAt) {}
