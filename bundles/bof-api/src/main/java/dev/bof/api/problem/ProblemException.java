package dev.bof.api.problem;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A request that cannot be served, told in the words of the client: {@link #getMessage()} is the problem's
 * {@code detail} and must never name a class, a table or a statement.
 */
@ConsumerType
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final int status;
    private final transient List<FieldError> errors;
    private final transient Duration retryAfter;
    private final String tag;

    /**
     * A problem with the status of its type.
     *
     * @param detail what is wrong and what to do about it, not null
     */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, null);
    }

    /**
     * A problem with the status of its type and what brought it about, for the log alone.
     *
     * @param detail what is wrong and what to do about it, not null
     */
    public ProblemException(ProblemType type, String detail, Throwable cause) {
        this(type, type.status(), detail, List.of(), null, null, cause);
    }

    private ProblemException(
            ProblemType type,
            int status,
            String detail,
            List<FieldError> errors,
            Duration retryAfter,
            String tag,
            Throwable cause) {
        super(Objects.requireNonNull(detail, "detail"), cause);
        this.type = Objects.requireNonNull(type, "type");
        this.status = status;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
        this.tag = tag;
    }

    /** A 422 that names every field at fault; {@code errors} must not be empty. */
    public static ProblemException validation(List<FieldError> errors) {
        String detail =
                errors.size() == 1 ? errors.get(0).message() : errors.size() + " fields are not valid, see errors.";
        return validation(detail, errors);
    }

    /** A 422 that says more than its errors do. */
    public static ProblemException validation(String detail, List<FieldError> errors) {
        return new ProblemException(
                ProblemType.VALIDATION, ProblemType.VALIDATION.status(), detail, errors, null, null, null);
    }

    /** A 422 of one field. */
    public static ProblemException validation(String field, String code, String message) {
        return validation(List.of(new FieldError(field, code, message)));
    }

    /**
     * A 409 with the object as it is.
     *
     * @param code a word that programs may switch on, such as {@code closed}
     */
    public static ProblemException conflict(String code, String message) {
        return new ProblemException(
                ProblemType.CONFLICT,
                ProblemType.CONFLICT.status(),
                message,
                List.of(new FieldError("", code, message)),
                null,
                null,
                null);
    }

    /** A 412 for an object that is not as its writer expects; it tells the tag that the object has. */
    public static ProblemException preconditionFailed(String tag) {
        return new ProblemException(
                ProblemType.PRECONDITION_FAILED,
                ProblemType.PRECONDITION_FAILED.status(),
                "The object is not as expected; its tag is \"" + tag + "\".",
                List.of(),
                null,
                tag,
                null);
    }

    /** A 503 that asks the client to come again after {@code retryAfter}, in whole seconds on the wire. */
    public static ProblemException unavailable(String detail, Duration retryAfter, Throwable cause) {
        return new ProblemException(
                ProblemType.UNAVAILABLE, ProblemType.UNAVAILABLE.status(), detail, List.of(), retryAfter, null, cause);
    }

    /** A problem of another type that asks the client to come again after {@code retryAfter}. */
    public static ProblemException forNow(ProblemType type, String detail, Duration retryAfter) {
        return new ProblemException(type, type.status(), detail, List.of(), retryAfter, null, null);
    }

    /** A 503 for what cannot be done while a part of the framework is missing. */
    public static ProblemException capabilityMissing(String detail, Duration retryAfter) {
        return new ProblemException(
                ProblemType.CAPABILITY_MISSING,
                ProblemType.CAPABILITY_MISSING.status(),
                detail,
                List.of(),
                retryAfter,
                null,
                null);
    }

    /**
     * A 503 for a write whose commit got no answer: it may or may not have been applied. It carries no
     * {@code Retry-After}, because sending the same request again could apply it twice.
     */
    public static ProblemException outcomeUnknown(String detail, Throwable cause) {
        return new ProblemException(
                ProblemType.OUTCOME_UNKNOWN, ProblemType.UNAVAILABLE.status(), detail, List.of(), null, null, cause);
    }

    /** The same problem under another status, where HTTP has one that says more, such as 504. */
    public ProblemException withStatus(int other) {
        return new ProblemException(type, other, getMessage(), errors(), retryAfter, tag, getCause());
    }

    public ProblemType type() {
        return type;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The faults, empty unless this is a validation problem or a conflict that has a code. */
    public List<FieldError> errors() {
        return errors == null ? List.of() : errors;
    }

    /** When the client may come again, where the server knows. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** The tag that the object has, where the problem is that it has not the one that was expected. */
    public Optional<String> tag() {
        return Optional.ofNullable(tag);
    }
}
