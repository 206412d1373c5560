package dev.bof.itests.parcels;

import java.math.BigDecimal;
import java.time.Instant;

/** A parcel as clients see it. */
public record ParcelView(long id, String trackingNo, ParcelState state, BigDecimal weight, Instant shippedAt) {}
