package dev.bof.rest.object;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.request.HeaderTag;
import dev.bof.api.write.Expected;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

/** The headers by which clients make a request depend on the state of an object (RFC 9110). */
public final class EntityTags {
    private static final String ANY = "*";

    private EntityTags() {}

    /**
     * What the writer of an object expects of it.
     *
     * @param required whether it must say so
     */
    public static Expected expected(ContainerRequestContext request, boolean required) {
        String header = request.getHeaderString(HttpHeaders.IF_MATCH);
        if (header == null && required) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "This needs the header If-Match with the ETag that the object was read with.");
        }
        return Expected.ofIfMatch(header);
    }

    /** For writes of what has no state yet, or of many objects. */
    public static void refuse(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.IF_MATCH) != null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED, "If-Match can only be met by one object that is there already.");
        }
    }

    /** Whether a client that reads has this representation already. */
    public static boolean isKnown(ContainerRequestContext request, String entityTag) {
        String header = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (header == null) {
            return false;
        }
        if (header.trim().equals(ANY)) {
            return true;
        }
        return HeaderTag.list(HttpHeaders.IF_NONE_MATCH, header).stream()
                .anyMatch(tag -> entityTag.equals('"' + tag.value() + '"'));
    }
}
