package dev.bof.rest.forward;

import dev.bof.rest.answer.AnswerHeaders;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.util.HostPort;

/** The headers of a request as the target shall get them. */
final class RequestHead {
    private static final String FORWARDED = "x-forwarded-";

    /** What the connection to the target has of its own, or what is told anew here. */
    private static final Set<String> OWN = Set.of(
            "host",
            "content-length",
            "expect",
            "forwarded",
            "proxy-authorization",
            AnswerHeaders.CORRELATION.toLowerCase(Locale.ROOT));

    private final HttpServletRequest request;

    RequestHead(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * Whether the request has been forwarded before by who is known by this name.
     *
     * @param pseudonym as it stands in {@code Via}
     */
    boolean cameThrough(String pseudonym) {
        return Collections.list(request.getHeaders("Via")).stream().anyMatch(via -> via.contains(pseudonym));
    }

    void to(HttpFields.Mutable forwarded, String pseudonym, String correlation) {
        Set<String> dropped = new TreeSet<>(OWN);
        dropped.addAll(HopByHop.names(Collections.list(request.getHeaders("Connection"))));
        for (String name : Collections.list(request.getHeaderNames())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!dropped.contains(lower) && !lower.startsWith(FORWARDED)) {
                Collections.list(request.getHeaders(name)).forEach(value -> forwarded.add(name, value));
            }
        }
        if (hasBody() && request.getContentLengthLong() > 0) {
            forwarded.put("Content-Length", request.getContentLengthLong());
        }
        forwarded.add("Via", "1.1 " + pseudonym);
        forwarded.put(AnswerHeaders.CORRELATION, correlation);
        tellWhoAsked(forwarded);
    }

    boolean hasBody() {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** What the client said of itself is not passed on: it may say what it likes. */
    private void tellWhoAsked(HttpFields.Mutable forwarded) {
        String client = request.getRemoteAddr();
        String scheme = request.getScheme();
        String host = host(scheme);
        String node = client.contains(":") ? "\"" + HostPort.normalizeHost(client) + "\"" : client;
        forwarded.put("Forwarded", "for=" + node + ";host=\"" + host + "\";proto=" + scheme);
        forwarded.put("X-Forwarded-For", client);
        forwarded.put("X-Forwarded-Host", host);
        forwarded.put("X-Forwarded-Proto", scheme);
    }

    private String host(String scheme) {
        int port = request.getServerPort();
        boolean usual = port <= 0 || port == ("https".equals(scheme) ? 443 : 80);
        return usual ? request.getServerName() : request.getServerName() + ":" + port;
    }
}
