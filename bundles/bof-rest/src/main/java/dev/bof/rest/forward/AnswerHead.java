package dev.bof.rest.forward;

import dev.bof.rest.answer.AnswerHeaders;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** Status and headers of a target's answer as the client shall get them. */
final class AnswerHead {
    private static final String CROSS_ORIGIN = "access-control-";
    private static final int LEAST_STATUS = 200;

    /** What the front door says itself. */
    private static final Set<String> OWN = Set.of(
            AnswerHeaders.CORRELATION.toLowerCase(Locale.ROOT),
            AnswerHeaders.VARIANT.toLowerCase(Locale.ROOT),
            AnswerHeaders.REPLAY.toLowerCase(Locale.ROOT));

    private final int status;
    private final HttpFields headers;

    AnswerHead(int status, HttpFields headers) {
        this.status = status;
        this.headers = headers.asImmutable();
    }

    /** @throws TargetException if nobody can say for sure where its body ends, or it is no answer */
    void requireWhole() throws TargetException {
        List<String> lengths = headers.getValuesList(HttpHeader.CONTENT_LENGTH);
        if (lengths.size() > 1 || !lengths.isEmpty() && headers.contains(HttpHeader.TRANSFER_ENCODING)) {
            throw TargetException.broken("it tells the length of its answer in two ways", null);
        }
        if (status < LEAST_STATUS) {
            throw TargetException.broken("it answered with the status " + status, null);
        }
    }

    /** @param addresses turns the target's addresses into the client's */
    void to(HttpServletResponse response, Addresses addresses) {
        response.setStatus(status);
        Set<String> dropped = HopByHop.names(headers.getValuesList(HttpHeader.CONNECTION));
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(headers.getFieldNamesCollection());
        for (String name : names) {
            String lower = name.toLowerCase(Locale.ROOT);
            boolean decidedHere = lower.startsWith(CROSS_ORIGIN) && response.containsHeader(name);
            if (!dropped.contains(lower) && !OWN.contains(lower) && !decidedHere) {
                set(response, name, headers.getValuesList(name), addresses);
            }
        }
    }

    private static void set(HttpServletResponse response, String name, List<String> values, Addresses addresses) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "content-length" -> response.setContentLengthLong(Long.parseLong(values.get(0)));
            case "location", "content-location" -> response.setHeader(name, addresses.location(values.get(0)));
            case "set-cookie" -> values.forEach(value -> response.addHeader(name, addresses.cookie(value)));
            default -> {
                response.setHeader(name, values.get(0));
                values.stream().skip(1).forEach(value -> response.addHeader(name, value));
            }
        }
    }
}
