package dev.bof.itests.parcels;

/** How far a parcel is. */
public enum ParcelState {
    PACKED,
    SHIPPED,
    LOST
}
