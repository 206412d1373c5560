package dev.bof.contract.model;

/** How ids are written. */
public enum IdType {
    INTEGER,
    UUID,
    STRING
}
