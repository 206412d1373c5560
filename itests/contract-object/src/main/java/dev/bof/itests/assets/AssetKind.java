package dev.bof.itests.assets;

/** What an asset is. */
public enum AssetKind {
    TOOL,
    VEHICLE,
    OFFICE_SUPPLY
}
