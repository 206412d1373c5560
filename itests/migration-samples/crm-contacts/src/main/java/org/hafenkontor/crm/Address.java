package org.hafenkontor.crm;

import jakarta.persistence.Embeddable;

@Embeddable
public class Address {
  public String street;
  public String zip;
  public String town;
  public String country;
}
