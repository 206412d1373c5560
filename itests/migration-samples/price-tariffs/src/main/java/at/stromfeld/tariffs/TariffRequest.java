package at.stromfeld.tariffs;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

public record TariffRequest(
    @NotNull @Size(min = 3, max = 20) String product,
    @NotNull @JsonFormat(pattern = "dd.MM.yyyy") LocalDate validFrom,
    @JsonFormat(pattern = "dd.MM.yyyy") LocalDate validTo,
    @NotNull @DecimalMin("0.00") @DecimalMax("999.99") BigDecimal baseFee,
    @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("9.99999") BigDecimal energyPrice,
    @NotNull @Size(min = 1, max = 2) String region,
    boolean green) {}
