package dev.bof.api.problem;

import dev.bof.api.object.FieldNames;
import java.util.Objects;

/**
 * One fault of one field.
 *
 * @param field the field as clients write it, such as {@code company_id} or {@code items[3].name}; empty for the
 *     object as a whole
 * @param code a word that programs may switch on, such as {@code required}
 * @param message an English sentence for people
 */
public record FieldError(String field, String code, String message) {
    public FieldError {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }

    /** The field of the object itself that the fault is in: {@code items} of {@code items[3].name}. */
    public String root() {
        return FieldNames.root(field);
    }
}
