package dev.bof.migration.read.web;

import java.util.Locale;
import java.util.Map;

/** The numbers behind the names of statuses, in JAX-RS, Spring and the usual libraries of constants. */
public final class HttpStatuses {
    private static final Map<String, Integer> BY_NAME = Map.ofEntries(
            Map.entry("OK", 200),
            Map.entry("CREATED", 201),
            Map.entry("ACCEPTED", 202),
            Map.entry("NO_CONTENT", 204),
            Map.entry("RESET_CONTENT", 205),
            Map.entry("PARTIAL_CONTENT", 206),
            Map.entry("MULTI_STATUS", 207),
            Map.entry("MOVED_PERMANENTLY", 301),
            Map.entry("FOUND", 302),
            Map.entry("SEE_OTHER", 303),
            Map.entry("NOT_MODIFIED", 304),
            Map.entry("BAD_REQUEST", 400),
            Map.entry("UNAUTHORIZED", 401),
            Map.entry("PAYMENT_REQUIRED", 402),
            Map.entry("FORBIDDEN", 403),
            Map.entry("NOT_FOUND", 404),
            Map.entry("METHOD_NOT_ALLOWED", 405),
            Map.entry("NOT_ACCEPTABLE", 406),
            Map.entry("REQUEST_TIMEOUT", 408),
            Map.entry("CONFLICT", 409),
            Map.entry("GONE", 410),
            Map.entry("LENGTH_REQUIRED", 411),
            Map.entry("PRECONDITION_FAILED", 412),
            Map.entry("REQUEST_ENTITY_TOO_LARGE", 413),
            Map.entry("PAYLOAD_TOO_LARGE", 413),
            Map.entry("UNSUPPORTED_MEDIA_TYPE", 415),
            Map.entry("EXPECTATION_FAILED", 417),
            Map.entry("I_AM_A_TEAPOT", 418),
            Map.entry("UNPROCESSABLE_ENTITY", 422),
            Map.entry("UNPROCESSABLE_CONTENT", 422),
            Map.entry("LOCKED", 423),
            Map.entry("PRECONDITION_REQUIRED", 428),
            Map.entry("TOO_MANY_REQUESTS", 429),
            Map.entry("INTERNAL_SERVER_ERROR", 500),
            Map.entry("NOT_IMPLEMENTED", 501),
            Map.entry("BAD_GATEWAY", 502),
            Map.entry("SERVICE_UNAVAILABLE", 503),
            Map.entry("GATEWAY_TIMEOUT", 504));

    private HttpStatuses() {}

    /** The number of a constant's simple name, {@code SC_} before it or not; 0 where there is none. */
    public static int of(String name) {
        String plain = name.toUpperCase(Locale.ROOT);
        return BY_NAME.getOrDefault(plain.startsWith("SC_") ? plain.substring(3) : plain, 0);
    }
}
