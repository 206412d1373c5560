package dev.bof.rest.openapi;

import dev.bof.rest.answer.ClientLeft;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that is served byte by byte.
 *
 * @param tag its entity tag: the same for the same bytes on every node
 */
record Served(byte[] bytes, String tag) {
    private static final Logger LOG = LoggerFactory.getLogger(Served.class);

    private static final int TAG_BYTES = 12;

    static Served of(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Served(bytes, '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Answers with the bytes, or that the client has them already. */
    void to(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache");
        if (isKnown(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            response.setContentLength(bytes.length);
            send(response);
        }
    }

    private void send(HttpServletResponse response) throws IOException {
        try {
            response.getOutputStream().write(bytes);
        } catch (IOException e) {
            if (!ClientLeft.isCauseOf(e)) {
                throw e;
            }
            LOG.debug("A client left before it had its answer", e);
        }
    }

    private boolean isKnown(String header) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                        .anyMatch(known -> known.equals(tag) || known.equals("*"));
    }
}
