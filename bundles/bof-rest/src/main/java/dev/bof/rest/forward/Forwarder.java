package dev.bof.rest.forward;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.client.Request;

/** Forwards the requests to one target. May be used by any number of threads. */
public final class Forwarder {
    /**
     * The request attribute that is set where the target has got nothing of the request, so that it may be sent again
     * whatever it does.
     */
    public static final String NOT_SENT = "bof.not-sent";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> REFUSED = Set.of("TRACE", "CONNECT");
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final int GATEWAY_TIMEOUT = 504;

    private final Target target;
    private final Forwarding forwarding;
    private final AtomicInteger inHand = new AtomicInteger();
    /** The same on all nodes, so that a request that comes back is known on each of them. */
    private final String pseudonym;

    Forwarder(Target target, Forwarding forwarding) {
        this.target = target;
        this.forwarding = forwarding;
        this.pseudonym = "bof-" + UUID.nameUUIDFromBytes(target.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Forwards a request and passes the answer on.
     *
     * @throws ProblemException where there is no answer to pass on; the response is as it was then
     * @throws IOException where the answer breaks off: the connection to the client must too
     */
    public void forward(HttpServletRequest request, HttpServletResponse response, Asked asked) throws IOException {
        try {
            if (inHand.incrementAndGet() > forwarding.limits().inHand()) {
                request.setAttribute(NOT_SENT, true);
                throw ProblemException.unavailable(
                        "The service behind this route has as many requests in hand as it may.", RETRY_AFTER, null);
            }
            pass(request, response, asked);
        } finally {
            inHand.decrementAndGet();
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, Asked asked) throws IOException {
        RequestHead head = new RequestHead(request);
        requireForwardable(request, head);
        Mailbox mailbox = new Mailbox();
        Upload upload = head.hasBody() ? new Upload(request.getInputStream(), mailbox) : null;
        Download download = new Download(response, new Addresses(target, origin(request), asked), mailbox);
        Request forwarded = forwarding
                .client()
                .newRequest(target.at(asked.below(), request.getQueryString()))
                .method(request.getMethod())
                // silence is measured here, where the time that the client takes does not count
                .idleTimeout(0, TimeUnit.SECONDS)
                .headers(headers -> head.to(headers, pseudonym, asked.correlation()));
        try {
            new Passage(mailbox, upload, download)
                    .run(forwarded, forwarding.limits().silence());
        } catch (TargetException e) {
            if (download.hasBegun()) {
                breakOff(response, e);
            }
            throw problem(request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the request was cut off", e);
        }
    }

    private static String origin(HttpServletRequest request) {
        StringBuffer url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }

    private void requireForwardable(HttpServletRequest request, RequestHead head) {
        if (REFUSED.contains(request.getMethod())) {
            throw new ProblemException(
                    ProblemType.METHOD_NOT_ALLOWED, "The method " + request.getMethod() + " is not forwarded.");
        }
        if (head.cameThrough(pseudonym)) {
            throw ProblemException.unavailable(
                    "The address of the service behind this route leads back to this route.", RETRY_AFTER, null);
        }
    }

    /** Sees to it that half an answer looks like one: it must be on its way before the connection breaks. */
    private static void breakOff(HttpServletResponse response, TargetException cause) throws IOException {
        response.flushBuffer();
        if (response.isCommitted()) {
            throw cause;
        }
        response.reset();
    }

    private static ProblemException problem(HttpServletRequest request, TargetException cause) {
        boolean safe = SAFE.contains(request.getMethod());
        return switch (cause.kind()) {
            case UNREACHED -> {
                request.setAttribute(NOT_SENT, true);
                yield ProblemException.unavailable(
                        "The service behind this route cannot be reached. Nothing was done.", RETRY_AFTER, cause);
            }
            case SILENT -> unanswered(safe, "did not answer in time.", cause).withStatus(GATEWAY_TIMEOUT);
            case BROKEN -> unanswered(safe, "failed before it had answered.", cause);
        };
    }

    private static ProblemException unanswered(boolean safe, String what, TargetException cause) {
        String said = "The service behind this route " + what;
        return safe
                ? ProblemException.unavailable(said, RETRY_AFTER, cause)
                : ProblemException.outcomeUnknown(said + " It may have done it: look before trying again.", cause);
    }

    @Override
    public String toString() {
        return target.toString();
    }
}
