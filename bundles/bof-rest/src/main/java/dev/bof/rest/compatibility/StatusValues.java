package dev.bof.rest.compatibility;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/** What any answer can tell of itself. */
record StatusValues(int status) implements Values {
    /** The names of all of them. */
    static final Set<String> NAMES = Set.of("status", "reason", "timestamp", "timestampWithOffset");

    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

    private static final int UNPROCESSABLE = 422;

    @Override
    public Object of(String name) {
        return switch (name) {
            case "status" -> status;
            case "reason" -> reason();
            case "timestamp" -> Instant.now();
            case "timestampWithOffset" -> WITH_OFFSET.format(OffsetDateTime.now(ZoneOffset.UTC));
            default -> null;
        };
    }

    private String reason() {
        Response.Status known = Response.Status.fromStatusCode(status);
        if (known != null) {
            return known.getReasonPhrase();
        }
        return status == UNPROCESSABLE ? "Unprocessable Entity" : null;
    }
}
