package dev.bof.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.List;

/** Says declared constraints in the words of JSON Schema. Those that it has no words for are left to the 422. */
final class Constraints {
    private Constraints() {}

    static boolean refuseNull(List<Annotation> annotations) {
        return annotations.stream()
                .anyMatch(annotation -> annotation instanceof NotNull
                        || annotation instanceof NotBlank
                        || annotation instanceof NotEmpty
                        || isComposed(annotation) && refuseNull(parts(annotation)));
    }

    /** Adds what the constraints say to the schema of a value. */
    static void apply(List<Annotation> annotations, ObjectNode schema) {
        for (Annotation annotation : annotations) {
            texts(annotation, schema);
            numbers(annotation, schema);
            if (isComposed(annotation)) {
                apply(parts(annotation), schema);
            }
        }
    }

    private static boolean isComposed(Annotation annotation) {
        return annotation.annotationType().isAnnotationPresent(Constraint.class);
    }

    private static List<Annotation> parts(Annotation annotation) {
        return List.of(annotation.annotationType().getAnnotations());
    }

    private static void texts(Annotation annotation, ObjectNode schema) {
        if (annotation instanceof Size size) {
            least(schema, size.min());
            if (size.max() < Integer.MAX_VALUE) {
                schema.put("max" + counted(schema), size.max());
            }
        } else if (annotation instanceof NotEmpty) {
            least(schema, 1);
        } else if (annotation instanceof NotBlank) {
            least(schema, 1);
            schema.put("pattern", "\\S");
        } else if (annotation instanceof Email) {
            schema.put("format", "email");
        } else if (annotation instanceof Pattern pattern && pattern.flags().length == 0) {
            schema.put("pattern", "^(?:" + pattern.regexp() + ")$");
        } else if (annotation instanceof AssertTrue) {
            schema.put("const", true);
        } else if (annotation instanceof AssertFalse) {
            schema.put("const", false);
        }
    }

    private static void least(ObjectNode schema, int min) {
        String keyword = "min" + counted(schema);
        if (min > schema.path(keyword).asInt(0)) {
            schema.put(keyword, min);
        }
    }

    /** What a size counts, by the type of the value. */
    private static String counted(ObjectNode schema) {
        return switch (schema.path("type").asText()) {
            case "array" -> "Items";
            case "object" -> "Properties";
            default -> "Length";
        };
    }

    private static void numbers(Annotation annotation, ObjectNode schema) {
        if (annotation instanceof Min min) {
            schema.put("minimum", min.value());
        } else if (annotation instanceof Max max) {
            schema.put("maximum", max.value());
        } else if (annotation instanceof DecimalMin min) {
            schema.put(min.inclusive() ? "minimum" : "exclusiveMinimum", new BigDecimal(min.value()));
        } else if (annotation instanceof DecimalMax max) {
            schema.put(max.inclusive() ? "maximum" : "exclusiveMaximum", new BigDecimal(max.value()));
        } else if (annotation instanceof Positive) {
            schema.put("exclusiveMinimum", 0);
        } else if (annotation instanceof PositiveOrZero) {
            schema.put("minimum", 0);
        } else if (annotation instanceof Negative) {
            schema.put("exclusiveMaximum", 0);
        } else if (annotation instanceof NegativeOrZero) {
            schema.put("maximum", 0);
        } else if (annotation instanceof Digits digits) {
            digits(digits, schema);
        }
    }

    /** So many digits before the point mean a bound, and so many behind it a multiple. */
    private static void digits(Digits digits, ObjectNode schema) {
        BigDecimal bound = BigDecimal.TEN.pow(digits.integer());
        if (!schema.has("minimum")) {
            schema.putIfAbsent("exclusiveMinimum", schema.numberNode(bound.negate()));
        }
        if (!schema.has("maximum")) {
            schema.putIfAbsent("exclusiveMaximum", schema.numberNode(bound));
        }
        schema.put("multipleOf", BigDecimal.ONE.movePointLeft(digits.fraction()));
    }
}
