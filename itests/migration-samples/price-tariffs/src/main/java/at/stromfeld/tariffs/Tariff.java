package at.stromfeld.tariffs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

@Entity
@Table(name = "tariff")
public class Tariff extends BaseEntity {
  private String product;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  @Column(name = "base_fee", precision = 8, scale = 2)
  private BigDecimal baseFee;

  @Column(name = "energy_price", precision = 8, scale = 5)
  private BigDecimal energyPrice;

  private String region;
  private boolean green;

  public String getProduct() {
    return product;
  }

  public void setProduct(String product) {
    this.product = product;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public LocalDate getValidTo() {
    return validTo;
  }

  public void setValidTo(LocalDate validTo) {
    this.validTo = validTo;
  }

  public BigDecimal getBaseFee() {
    return baseFee;
  }

  public void setBaseFee(BigDecimal baseFee) {
    this.baseFee = baseFee;
  }

  public BigDecimal getEnergyPrice() {
    return energyPrice;
  }

  public void setEnergyPrice(BigDecimal energyPrice) {
    this.energyPrice = energyPrice;
  }

  public String getRegion() {
    return region;
  }

  public void setRegion(String region) {
    this.region = region;
  }

  public boolean isGreen() {
    return green;
  }

  public void setGreen(boolean green) {
    this.green = green;
  }
}
