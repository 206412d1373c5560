package org.hafenkontor.crm;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A contact is what we store and what we send, all in one. */
@Entity
@Table(name = "contacts")
public class Contact {
  @Id
  @Column(length = 16)
  private String handle;

  @Column(nullable = false, length = 80)
  private String fullName;

  @Column(nullable = false, unique = true, length = 120)
  private String email;

  @Column(length = 30)
  private String phone;

  @Column(nullable = false)
  private ContactKind kind = ContactKind.person;

  @Column(nullable = false)
  private boolean newsletter;

  private Integer score;

  @Embedded
  private Address address;

  public String getHandle() { return handle; }

  public void setHandle(String handle) { this.handle = handle; }

  public String getFullName() { return fullName; }

  public void setFullName(String fullName) { this.fullName = fullName; }

  public String getEmail() { return email; }

  public void setEmail(String email) { this.email = email; }

  public String getPhone() { return phone; }

  public void setPhone(String phone) { this.phone = phone; }

  public ContactKind getKind() { return kind; }

  public void setKind(ContactKind kind) { this.kind = kind; }

  public boolean isNewsletter() { return newsletter; }

  public void setNewsletter(boolean newsletter) { this.newsletter = newsletter; }

  @JsonIgnore
  public Integer getScore() { return score; }

  public Address getAddress() { return address; }

  public void setAddress(Address address) { this.address = address; }

  /** What the mail merge prints. */
  @JsonProperty("displayName")
  public String displayName() {
    return fullName + " <" + email + ">";
  }
}
