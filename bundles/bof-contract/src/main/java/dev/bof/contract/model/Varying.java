package dev.bof.contract.model;

/** Why a member differs from write to write; what is compared of it all the same. */
public enum Varying {
    /** A number or text that the service gave: null or not, and the JSON type, are compared. */
    ID,
    /** When it was written: its form is compared, digits and the length of the fraction aside. */
    TIME,
    /** A text that the service made: which characters are digits and which letters is compared. */
    TEXT
}
