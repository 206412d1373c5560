package dev.bof.rest.idempotency;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A request that has a key.
 *
 * @param fingerprint tells its method, address and body from all others
 */
record KeyedRequest(Key key, String fingerprint, byte[] body) {

    /** Reads the body, which nobody else can do afterwards. */
    static KeyedRequest read(HttpServletRequest request, Key key) {
        try {
            byte[] body = request.getInputStream().readAllBytes();
            byte[] head = (request.getMethod() + '\n' + address(request) + '\n').getBytes(StandardCharsets.UTF_8);
            return new KeyedRequest(key, HexFormat.of().formatHex(Sha256.digest(head, body)), body);
        } catch (IOException e) {
            throw new ProblemException(ProblemType.MALFORMED, "The body could not be read to its end.", e);
        }
    }

    /** A slash at its end makes no other address. */
    private static String address(HttpServletRequest request) {
        String path = request.getRequestURI();
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return request.getQueryString() == null ? bare : bare + '?' + request.getQueryString();
    }
}
