package dev.bof.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ValidatorsTest {
    record Person(
            @Size(max = 2) String name,
            @Pattern(regexp = "[A-Z]{2}") String country) {}

    @Test
    void messagesAreEnglishWhereverTheServerRuns() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try (ValidatorFactory factory = Validators.factory(getClass().getClassLoader())) {
            assertEquals(
                    List.of("must match \"[A-Z]{2}\"", "size must be between 0 and 2"),
                    factory.getValidator().validate(new Person("Eve", "de")).stream()
                            .map(ConstraintViolation::getMessage)
                            .sorted()
                            .toList());
        } finally {
            Locale.setDefault(before);
        }
    }
}
