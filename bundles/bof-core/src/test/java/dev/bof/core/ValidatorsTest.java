package dev.bof.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ValidatorsTest {
    record Person(
            @Size(max = 2) String name,
            @Pattern(regexp = "[A-Z]{2}") String country) {}

    record Price(
            @DecimalMin("0.01") BigDecimal net,
            @DecimalMax(value = "100", inclusive = false) BigDecimal vat,

            @Pattern(regexp = "[A-Z]{3}", message = "${validatedValue} is no currency")
            String currency) {}

    @Test
    void messagesAreEnglishWhereverTheServerRuns() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertEquals(
                    List.of("must match \"[A-Z]{2}\"", "size must be between 0 and 2"),
                    messages(new Person("Eve", "de")));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void messagesTellWhetherALimitIsAllowedAndWhatWasSent() {
        assertEquals(
                List.of(
                        "${2 * 3}{vat} is no currency",
                        "must be greater than or equal to 0.01",
                        "must be less than 100"),
                messages(new Price(BigDecimal.ZERO, new BigDecimal("100"), "${2 * 3}{vat}")));
    }

    private static List<String> messages(Record values) {
        try (ValidatorFactory factory = Validators.factory(ValidatorsTest.class.getClassLoader())) {
            return factory.getValidator().validate(values).stream()
                    .sorted(Comparator.comparing(
                            violation -> violation.getPropertyPath().toString()))
                    .map(ConstraintViolation::getMessage)
                    .toList();
        }
    }
}
