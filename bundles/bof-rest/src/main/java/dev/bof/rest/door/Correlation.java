package dev.bof.rest.door;

import dev.bof.rest.answer.AnswerHeaders;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The id that ties a request's answer, log lines and traces together. */
public final class Correlation {
    static final String HEADER = AnswerHeaders.CORRELATION;

    /** What may go into a log and a header as it came. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:/+=@-]{1,128}");

    private Correlation() {}

    /** The request's own id where it is harmless, else a new one; the same for every call with one request. */
    public static String of(HttpServletRequest request) {
        Object known = request.getAttribute(RequestAttributes.CORRELATION_ID);
        if (known != null) {
            return (String) known;
        }
        String id = of(request.getHeader(HEADER));
        request.setAttribute(RequestAttributes.CORRELATION_ID, id);
        return id;
    }

    /** The id that a client sent where it is harmless, else a new one. */
    static String of(String sent) {
        return sent != null && HARMLESS.matcher(sent).matches() ? sent : random();
    }

    /** It must be different from others, not secret: the secure generator would be a lock for every request. */
    private static String random() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
