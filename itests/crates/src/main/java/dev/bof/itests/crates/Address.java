package dev.bof.itests.crates;

import jakarta.persistence.Embeddable;

/** Where a crate is. */
@Embeddable
public class Address {
    private String city;
    private String zip;
}
