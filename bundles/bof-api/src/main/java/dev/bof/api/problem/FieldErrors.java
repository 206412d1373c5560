package dev.bof.api.problem;

import dev.bof.api.object.FieldNames;
import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Turns violated constraints into the faults that a client is told, the same ones for every service. */
public final class FieldErrors {
    private static final String REQUIRED = "required";
    private static final String LENGTH = "length";
    private static final String FORMAT = "format";
    private static final String RANGE = "range";

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", REQUIRED),
            Map.entry("NotBlank", REQUIRED),
            Map.entry("NotEmpty", REQUIRED),
            Map.entry("Size", LENGTH),
            Map.entry("Length", LENGTH),
            Map.entry("Email", FORMAT),
            Map.entry("Pattern", FORMAT),
            Map.entry("URL", FORMAT),
            Map.entry("Positive", RANGE),
            Map.entry("PositiveOrZero", RANGE),
            Map.entry("Negative", RANGE),
            Map.entry("NegativeOrZero", RANGE),
            Map.entry("Min", RANGE),
            Map.entry("Max", RANGE),
            Map.entry("DecimalMin", RANGE),
            Map.entry("DecimalMax", RANGE),
            Map.entry("Digits", RANGE),
            Map.entry("Range", RANGE));

    private static final Comparator<FieldError> ORDER = Comparator.comparing(FieldError::field)
            .thenComparing(FieldError::code)
            .thenComparing(FieldError::message);

    private FieldErrors() {}

    /** One fault a violation, sorted. */
    public static List<FieldError> of(Collection<? extends ConstraintViolation<?>> violations) {
        return sorted(violations.stream().map(FieldErrors::of).toList());
    }

    /** The same faults by field, then code: in the order in which clients get them. */
    public static List<FieldError> sorted(Collection<FieldError> errors) {
        return errors.stream().sorted(ORDER).toList();
    }

    private static FieldError of(ConstraintViolation<?> violation) {
        String field = FieldNames.wire(violation.getPropertyPath().toString());
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String code = CODES.get(constraint);
        return new FieldError(
                field, code == null ? FieldNames.wire(constraint) : code, sentence(field, violation.getMessage()));
    }

    /** The usual messages are only the end of a sentence: "must not be blank". */
    private static String sentence(String field, String message) {
        if (message.endsWith(".")) {
            return message;
        }
        return (field.isEmpty() ? "The object" : field) + " " + message + ".";
    }
}
