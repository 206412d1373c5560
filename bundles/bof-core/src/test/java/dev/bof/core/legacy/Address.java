package dev.bof.core.legacy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where a crate goes. */
@Embeddable
public class Address {
    @Column(name = "address_city")
    private String city;

    @Column(name = "address_zip")
    private String zip;
}
