package dev.bof.api.compatibility;

import dev.bof.api.problem.ProblemType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How a service told one kind of error. Its body's template knows
 *
 * <ul>
 *   <li>{@code ${message}}: the sentence that the framework says; {@code ${phrase}}: the same without the field before it
 *       and the full stop behind it, such as {@code must not be blank}
 *   <li>{@code ${cause}}: what the JSON library says of a body that it cannot read
 *   <li>{@code ${field}}: the field at fault, as clients write it; {@code ${property}}: as its schema calls it in Java; {@code ${code}}: the error's code; {@code ${value}}:
 *       what was sent for the field
 *   <li>{@code ${errors}}: all faults, each as {@link #each()} says; {@code ${errorsByField}}: the phrases by field,
 *       and {@code ${errorsByFieldSorted}} the same by the fields' names
 *   <li>{@code ${status}} and {@code ${reason}}: the answer's status as a number and in the words of HTTP
 *   <li>{@code ${id}}: that of the path; {@code ${path}}: the path that was asked; {@code ${sent.name}}: what the body
 *       that was sent has for a field, by the framework's name; {@code ${parameter.name}}: a query parameter, or a
 *       part of the path
 *   <li>{@code ${contentType}}: the media type that was sent, with UTF-8 as its charset where it says none, as Spring takes it
 *   <li>{@code ${timestamp}}: now, as times are written; {@code ${timestampWithOffset}}: now as Spring Boot writes it,
 *       such as {@code 2026-01-31T08:15:30.123+00:00}; {@code ${correlationId}}: that of the request
 * </ul>
 *
 * What there is not is null in JSON and empty in a text. Where several fit a problem, one for a field and a code comes
 * before one for either, and this before one for all; of equals the first is told.
 *
 * @param type the kind of problem
 * @param operation the operation of the endpoint that it is told by, or null for all of them
 * @param field the field at fault by the framework's name, one of the unique key that is taken, or the query parameter;
 *     null for any
 * @param code the code of the fault, such as {@code required}, or null for any. Of parameters and ids it is
 *     {@code unreadable}, {@code range}, {@code missing} or {@code unknown}, of unique keys {@code taken}, of a body that
 *     there is not {@code absent}
 * @param status the HTTP status, which may tell of success: some services answered so
 * @param each JSON template of one of {@code ${errors}}, null where they are not used
 * @param between what stands between {@code ${errors}} that are told as one text, null where they are a list
 * @param headers of the answer beside its media type, such as {@code Accept} where a media type is refused
 */
public record LegacyError(
        ProblemType type,
        LegacyEndpoint.Operation operation,
        String field,
        String code,
        int status,
        Body body,
        String each,
        String between,
        Map<String, String> headers) {

    public LegacyError {
        headers = Map.copyOf(headers);
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(body, "body");
        LegacyEndpoint.requireStatus(status, body);
    }

    /** Told by all endpoints, whatever is at fault. */
    public static LegacyError of(ProblemType type, int status, Body body) {
        return new LegacyError(type, null, null, null, status, body, null, null, Map.of());
    }

    /** Told by endpoints of one operation alone. */
    public LegacyError in(LegacyEndpoint.Operation only) {
        return new LegacyError(type, only, field, code, status, body, each, between, headers);
    }

    /** Told of one field alone, or of a query parameter. */
    public LegacyError field(String only) {
        return new LegacyError(type, operation, only, code, status, body, each, between, headers);
    }

    /** Told of faults with this code alone. */
    public LegacyError code(String only) {
        return new LegacyError(type, operation, field, only, status, body, each, between, headers);
    }

    /** @param template such as {@code {"field": "${field}", "message": "${message}"}} */
    public LegacyError each(String template) {
        return new LegacyError(type, operation, field, code, status, body, template, between, headers);
    }

    /**
     * Tells {@code ${errors}} as one text, in the order of the alphabet: those who validate know none.
     *
     * @param text what stands between two of them, such as {@code "; "}
     */
    public LegacyError joined(String text) {
        return new LegacyError(
                type, operation, field, code, status, body, each, Objects.requireNonNull(text, "text"), headers);
    }

    /** Adds a header to the answer, as it stands. */
    public LegacyError header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new LegacyError(type, operation, field, code, status, body, each, between, more);
    }
}
