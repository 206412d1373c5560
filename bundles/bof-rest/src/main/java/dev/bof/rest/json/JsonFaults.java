package dev.bof.rest.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.bof.api.problem.FieldError;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import java.lang.reflect.Field;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says in the words of the client what Jackson found wrong with its JSON. */
public final class JsonFaults {
    private static final String TYPE = "type";

    private static final Map<Class<?>, String> EXPECTED = Map.ofEntries(
            Map.entry(String.class, "a string"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(Short.class, "a whole number of 16 bits"),
            Map.entry(short.class, "a whole number of 16 bits"),
            Map.entry(Integer.class, "a whole number of 32 bits"),
            Map.entry(int.class, "a whole number of 32 bits"),
            Map.entry(Long.class, "a whole number of 64 bits"),
            Map.entry(long.class, "a whole number of 64 bits"),
            Map.entry(BigInteger.class, "a whole number"),
            Map.entry(float.class, "a number"),
            Map.entry(double.class, "a number"),
            Map.entry(Instant.class, "a time with its offset, such as 2025-08-01T10:00:00Z"),
            Map.entry(LocalDate.class, "a date such as 2025-08-01"),
            Map.entry(UUID.class, "a UUID"));

    private JsonFaults() {}

    /** The problem of JSON that could not be read as what it should be; empty where that is not the client's fault. */
    public static Optional<ProblemException> problem(JsonProcessingException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (failure instanceof MismatchedInputException || cause instanceof InputCoercionException) {
            return Optional.of(ProblemException.validation(List.of(fault(failure))));
        }
        return cause instanceof StreamReadException
                ? Optional.of(malformed(failure, JsonLocation.NA))
                : Optional.empty();
    }

    /** The problem of a body without any JSON. */
    public static ProblemException empty() {
        return malformed("The body is empty", 1, 1, null);
    }

    /**
     * The problem of a body that is not JSON.
     *
     * @param reached how far the parser had come, for failures that do not tell their place
     */
    public static ProblemException malformed(JsonProcessingException failure, JsonLocation reached) {
        String what = what(failure, "body");
        JsonLocation at = failure.getLocation() == null ? reached : failure.getLocation();
        return malformed(what, at.getLineNr(), at.getColumnNr(), failure);
    }

    /** @param text what the JSON text is called */
    static String what(JsonProcessingException failure, String text) {
        return failure.getOriginalMessage().startsWith("Duplicate field")
                ? "An object in the " + text + " has a key twice"
                : "The " + text + " is not valid JSON";
    }

    /** @param what is wrong at that place */
    public static ProblemException malformed(String what, JsonLocation at) {
        return malformed(what, at.getLineNr(), at.getColumnNr(), null);
    }

    /** The problem of a number that no type can hold. */
    static ProblemException outOfRange(NumberFormatException failure, JsonLocation at) {
        return malformed("A number in the body is out of range", at.getLineNr(), at.getColumnNr(), failure);
    }

    static ProblemException malformed(String what, int line, int column, Throwable cause) {
        return new ProblemException(ProblemType.MALFORMED, what + ": line " + line + ", column " + column + ".", cause);
    }

    static FieldError objectExpected() {
        return new FieldError("", TYPE, "The body must be a JSON object.");
    }

    /** What is wrong with which field. */
    public static FieldError fault(JsonProcessingException failure) {
        String field = failure instanceof JsonMappingException mapping ? path(mapping) : "";
        if (failure instanceof UnrecognizedPropertyException) {
            return new FieldError(field, "unknown", "There is no field '" + field + "'.");
        }
        if (failure instanceof UnstorableTextException) {
            return new FieldError(field, "character", field + " must not contain U+0000 or an unpaired surrogate.");
        }
        String subject = field.isEmpty() ? "The body" : field;
        return new FieldError(field, TYPE, subject + " must be " + expected(target(failure)) + ".");
    }

    private static String path(JsonMappingException failure) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static Class<?> target(JsonProcessingException failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
                return mismatch.getTargetType();
            }
            if (cause instanceof InputCoercionException coercion) {
                return coercion.getTargetType();
            }
            cause = cause.getCause();
        }
        return Object.class;
    }

    private static String expected(Class<?> target) {
        if (target.isEnum()) {
            return "one of "
                    + Arrays.stream(target.getFields())
                            .filter(Field::isEnumConstant)
                            .map(JsonFaults::nameOf)
                            .collect(Collectors.joining(", "));
        }
        if (EXPECTED.containsKey(target)) {
            return EXPECTED.get(target);
        }
        if (Number.class.isAssignableFrom(target)) {
            return "a number";
        }
        return target.isArray() || Collection.class.isAssignableFrom(target) ? "a list" : "a JSON object";
    }

    private static String nameOf(Field constant) {
        JsonProperty named = constant.getAnnotation(JsonProperty.class);
        return named == null ? constant.getName().toLowerCase(Locale.ROOT) : named.value();
    }
}
