package dev.bof.api.problem;

import java.util.Locale;

/**
 * The kinds of problem a client can meet. Clients switch on {@link #urn()}, so no constant is ever renamed or given
 * another meaning; new ones may be added.
 */
public enum ProblemType {
    MALFORMED(400, "Malformed request"),
    UNKNOWN_PARAMETER(400, "Unknown parameter"),
    UNKNOWN_FIELD(400, "Unknown field"),
    AMBIGUOUS_FIELD(400, "Ambiguous field"),
    DUPLICATE_PARAMETER(400, "Duplicate parameter"),
    VARIANT_LACKS_PARAMETER(400, "Parameter not known to this variant"),
    UNAUTHENTICATED(401, "Not authenticated"),
    FORBIDDEN(403, "Forbidden"),
    NOT_FOUND(404, "Not found"),
    ROUTE_UNKNOWN(404, "No such route"),
    VARIANT_LACKS_ENDPOINT(404, "Endpoint not known to this variant"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    CONFLICT(409, "Conflict"),
    KEY_IN_PROGRESS(409, "Idempotency key in progress"),
    /** Whether a write was applied cannot be known; it must never be read as "it failed". */
    OUTCOME_UNKNOWN(409, "Outcome unknown"),
    PRECONDITION_FAILED(412, "Precondition failed"),
    VARIANT_LACKS_PRECONDITION(412, "Precondition not known to this variant"),
    TOO_LARGE(413, "Content too large"),
    TOO_MANY_ITEMS(413, "Too many items"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    VALIDATION(422, "Validation failed"),
    IMMUTABLE(422, "Immutable field"),
    KEY_REUSED(422, "Idempotency key reused"),
    RESERVED(422, "Reserved"),
    PRECONDITION_REQUIRED(428, "Precondition required"),
    RATE_LIMITED(429, "Too many requests"),
    INTERNAL(500, "Internal error"),
    UNAVAILABLE(503, "Unavailable"),
    CAPABILITY_MISSING(503, "Capability missing");

    private final int status;
    private final String title;
    private final String urn =
            "urn:bof:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status this problem is answered with, where the {@link ProblemException} names no other. */
    public int status() {
        return status;
    }

    /** A short English summary, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** The value of {@code type} in the problem document, such as {@code urn:bof:problem:not-found}. */
    public String urn() {
        return urn;
    }
}
