package org.hafenkontor.crm;

/** Stored by position: append only! */
public enum ContactKind {
  person,
  company,
  authority
}
