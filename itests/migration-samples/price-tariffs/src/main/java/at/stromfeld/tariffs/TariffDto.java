package at.stromfeld.tariffs;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

public record TariffDto(
    String id,
    String product,
    @JsonFormat(pattern = "dd.MM.yyyy") LocalDate validFrom,
    @JsonFormat(pattern = "dd.MM.yyyy") LocalDate validTo,
    BigDecimal baseFee,
    BigDecimal energyPrice,
    String region,
    boolean green,
    LocalDateTime createdAt,
    LocalDateTime updatedAt) {

  static TariffDto from(Tariff t) {
    return new TariffDto(t.getId(), t.getProduct(), t.getValidFrom(), t.getValidTo(), t.getBaseFee(), t.getEnergyPrice(),
        t.getRegion(), t.isGreen(), t.getCreatedAt(), t.getUpdatedAt());
  }
}
