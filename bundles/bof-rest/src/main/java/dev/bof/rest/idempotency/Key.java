package dev.bof.rest.idempotency;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The name that a client gave to one request.
 *
 * @param actor whose name it is: others may use the same
 */
record Key(String actor, String value) {
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1,255}");

    /**
     * The key of a request that has one.
     *
     * @throws ProblemException malformed where it cannot be one
     */
    static Key of(HttpServletRequest request, String actor) {
        List<String> values = Collections.list(request.getHeaders(IdempotencyKeys.HEADER));
        if (values.size() != 1) {
            throw malformed("is given " + values.size() + " times");
        }
        if (!PRINTABLE.matcher(values.get(0)).matches()) {
            throw malformed("must be 1 to 255 printable ASCII characters");
        }
        return new Key(actor, values.get(0));
    }

    private static ProblemException malformed(String what) {
        return new ProblemException(ProblemType.MALFORMED, "The header " + IdempotencyKeys.HEADER + " " + what + ".");
    }

    /** A number for locks: another key has another one, but for a chance of one in 2^64. */
    long number() {
        byte[] text = (actor + '\n' + value).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(Sha256.digest(text)).getLong();
    }
}
