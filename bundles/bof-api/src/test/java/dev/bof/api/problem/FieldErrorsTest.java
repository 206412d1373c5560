package dev.bof.api.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class FieldErrorsTest {

    @AllCapitals
    record Sample(
            @Positive Long companyId,
            @NotBlank String code,
            @Size(max = 3) String zipCode,
            @Email @Size(max = 10) String email,

            @Pattern(regexp = "[A-Z]{2}", message = "Two letters, please.")
            String countryCode,

            List<@Valid Line> lines) {}

    record Line(@Positive int amount) {}

    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = AllCapitalsValidator.class)
    @interface AllCapitals {
        String message() default "must be in capitals";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static final class AllCapitalsValidator implements ConstraintValidator<AllCapitals, Sample> {
        @Override
        public boolean isValid(Sample sample, ConstraintValidatorContext context) {
            return sample.code() == null || sample.code().equals(sample.code().toUpperCase(Locale.ROOT));
        }
    }

    @Test
    void aFaultInsideAFieldIsOneOfThatField() {
        assertEquals("items", new FieldError("items[3].name", "required", "There is no name.").root());
        assertEquals("address", new FieldError("address.city", "required", "There is no city.").root());
        assertEquals("", new FieldError("", "rule", "That is too much.").root());
    }

    @Test
    void namesTheFieldAsClientsWriteIt() {
        assertEquals(
                List.of(new FieldError("company_id", "range", "company_id must be greater than 0.")),
                errors(new Sample(-1L, "A", null, null, null, List.of())));
    }

    @Test
    void sortsByFieldThenCode() {
        List<FieldError> errors = errors(new Sample(1L, " ", "12345", "not an address", null, List.of()));
        assertEquals(
                List.of("code required", "email format", "email length", "zip_code length"),
                errors.stream().map(e -> e.field() + " " + e.code()).toList());
    }

    @Test
    void keepsAMessageThatIsASentenceAlready() {
        assertEquals(
                List.of(new FieldError("country_code", "format", "Two letters, please.")),
                errors(new Sample(1L, "A", null, null, "us", List.of())));
    }

    @Test
    void pointsIntoLists() {
        List<FieldError> errors = errors(new Sample(1L, "A", null, null, null, List.of(new Line(1), new Line(0))));
        assertEquals(
                List.of(new FieldError("lines[1].amount", "range", "lines[1].amount must be greater than 0.")), errors);
    }

    @Test
    void codesAConstraintOfTheDomainByItsName() {
        assertEquals(
                List.of(new FieldError("", "all_capitals", "The object must be in capitals.")),
                errors(new Sample(1L, "a", null, null, null, List.of())));
    }

    private static List<FieldError> errors(Sample sample) {
        try (ValidatorFactory validators = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            return FieldErrors.of(validators.getValidator().validate(sample));
        }
    }
}
