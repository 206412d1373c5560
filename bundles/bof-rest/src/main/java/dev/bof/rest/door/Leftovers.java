package dev.bof.rest.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and forgets what is left of the body of a refused request. The server would end the connection instead, and a
 * client that writes all before it reads would see it break in place of the answer.
 */
final class Leftovers {
    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);
    private static final long MOST_BYTES = 256L * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Leftovers() {}

    /** Sends the answer, so that a client that listens can stop, and takes the rest of the body for a while. */
    static void discard(HttpServletRequest request, HttpServletResponse response) {
        if (response.getStatus() < 400 || request.isAsyncStarted() || !isSent(request)) {
            return;
        }
        try {
            response.flushBuffer();
            InputStream body = request.getInputStream();
            byte[] buffer = new byte[64 * 1024];
            long left = MOST_BYTES;
            long deadline = System.nanoTime() + LONGEST.toNanos();
            int read = 0;
            while (read >= 0 && left > 0 && System.nanoTime() < deadline) {
                read = body.read(buffer);
                left -= read;
            }
        } catch (IOException e) {
            log.debug("A client that was refused has left", e);
        }
    }

    /** Whether the client sends its body without waiting for a word. */
    private static boolean isSent(HttpServletRequest request) {
        boolean body = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        return body && request.getHeader("Expect") == null;
    }
}
