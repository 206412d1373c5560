package dev.bof.rest.object;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.write.Expected;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headers by which clients make a request depend on the state of an object (RFC 9110). */
public final class EntityTags {
    private static final String ANY = "*";
    private static final Pattern TAG = Pattern.compile("\\G[ \\t]*(W/)?\"([^\"]*)\"[ \\t]*(,|$)");

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
        return header == null || header.trim().equals(ANY) ? Expected.ANYTHING : new Expected(strong(header));
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
        Set<String> known = new HashSet<>();
        read(HttpHeaders.IF_NONE_MATCH, header, (weak, tag) -> known.add('"' + tag + '"'));
        return known.contains(entityTag);
    }

    /** The tags without what tells representations of one state apart. */
    private static Set<String> strong(String header) {
        Set<String> tags = new HashSet<>();
        read(HttpHeaders.IF_MATCH, header, (weak, tag) -> {
            if (!weak) {
                tags.add(tag.split("-", 2)[0]);
            }
        });
        return tags;
    }

    private interface Reader {
        void tag(boolean weak, String tag);
    }

    private static void read(String name, String header, Reader reader) {
        Matcher matcher = TAG.matcher(header);
        int end = 0;
        while (matcher.find()) {
            reader.tag(matcher.group(1) != null, matcher.group(2));
            end = matcher.end();
        }
        if (end == 0 || end < header.length() || header.endsWith(",")) {
            throw new ProblemException(
                    ProblemType.MALFORMED, "The header " + name + " must be * or tags in quotes with commas between.");
        }
    }
}
