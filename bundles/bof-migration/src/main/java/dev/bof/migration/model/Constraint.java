package dev.bof.migration.model;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A validation constraint that stands at a field, an accessor, a parameter or a class.
 *
 * @param name the annotation's simple name, such as {@code Size}
 * @param annotation its qualified name, such as {@code jakarta.validation.constraints.Size}
 * @param attributes its values, sorted by name: texts, whole numbers ({@code Long}), {@code BigDecimal}, {@code Boolean},
 *     lists of these; an expression that is no constant stands as its text
 * @param custom whether it is not one of Bean Validation's own
 * @param place where it stands
 */
public record Constraint(String name, String annotation, Map<String, Object> attributes, boolean custom, Place place) {
    private static final Set<String> REFUSE_NULL = Set.of("NotNull", "NotBlank", "NotEmpty");

    public Constraint {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /** Whether it is one of Bean Validation's that nothing sent, or null, does not meet. */
    public boolean refusesNull() {
        return !custom && REFUSE_NULL.contains(name);
    }

    /** Its own message, or empty. */
    public String message() {
        return attributes.getOrDefault("message", "").toString();
    }
}
