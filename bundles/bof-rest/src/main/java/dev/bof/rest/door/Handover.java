package dev.bof.rest.door;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.request.RequestContext;
import dev.bof.api.request.WriteListener;
import dev.bof.rest.answer.AnswerHeaders;
import dev.bof.rest.answer.ClientLeft;
import dev.bof.rest.idempotency.IdempotencyKeys;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands a request to the variant that has counted it in, and sees to it that there is an answer. */
final class Handover {
    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

    /** Who asks while nobody has to say so. */
    private static final String ANONYMOUS = "anonymous";

    private static final String IF_MATCH = "If-Match";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Supplier<Limits> limits;
    private final Supplier<IdempotencyKeys> keys;

    /**
     * @param limits as they are now
     * @param keys gives null while there is no database
     */
    Handover(Supplier<Limits> limits, Supplier<IdempotencyKeys> keys) {
        this.limits = limits;
        this.keys = keys;
    }

    void serve(Variant variant, RouteTable.Target target, HttpServletRequest request, GuardedResponse response)
            throws ServletException, IOException {
        String asked = request.getRequestURI();
        String own = target.ownPath(asked);
        GuardedRequest guarded = new GuardedRequest(request, asked, own, mostOf(variant, request, own));
        request.setAttribute(RequestAttributes.VARIANT, variant.name().variant());
        boolean internal = Route.isInternal(target.route().name());
        if (!internal) {
            response.setHeader(AnswerHeaders.VARIANT, variant.name().variant());
        }
        boolean inHand = true;
        response.workBegins();
        try {
            guarded.requireAllowedLength();
            if (internal) {
                serve(variant, null, guarded, response, null);
            } else {
                serveRoute(variant, guarded, response);
            }
            if (request.isAsyncStarted()) {
                inHand = false;
                request.getAsyncContext().addListener(new Leaving(() -> variant.ended(response)));
            }
        } catch (ServletException | IOException | RuntimeException e) {
            if (response.isCutOff()) {
                throw e;
            }
            if (!response.isCommitted()) {
                Answers.problem(request, response, e);
            } else if (ClientLeft.isCauseOf(e)) {
                LOG.debug("A client left before it had its answer", e);
            } else {
                throw e;
            }
        } finally {
            response.workEnds();
            if (inHand) {
                variant.ended(response);
            }
        }
    }

    /** What is passed on as it comes may be of any length; a request with a key is read before. */
    private long mostOf(Variant variant, HttpServletRequest request, String path) {
        return variant.streams() && !IdempotencyKeys.isAskedBy(request)
                ? Long.MAX_VALUE
                : limits.get().bodyAt(path);
    }

    private void serveRoute(Variant variant, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String name = variant.name().variant();
        if (IdempotencyKeys.isAskedBy(request)) {
            keys().serve(request, response, ANONYMOUS, name, variant.tellsWrites(), (again, captured, listener) -> {
                try {
                    serve(variant, name, again, captured, listener);
                } catch (ServletException | IOException | RuntimeException e) {
                    Answers.problem(again, captured, e);
                }
            });
        } else {
            serve(variant, name, request, response, null);
        }
    }

    /** The thread's work is known as this request's, also to those who come by it through no parameter. */
    private static void serve(
            Variant variant,
            String name,
            HttpServletRequest request,
            HttpServletResponse response,
            WriteListener listener)
            throws ServletException, IOException {
        if (name != null) {
            requireSameMeaning(variant, request, response);
        }
        RequestContext.Scope scope = new RequestContext(ANONYMOUS, Correlation.of(request), name, listener).open();
        try {
            variant.service(request, response);
        } finally {
            scope.close();
        }
    }

    /** Refuses what this variant would ignore or not find, where another one of the route would do something else. */
    private static void requireSameMeaning(Variant variant, HttpServletRequest request, HttpServletResponse response) {
        String method = "HEAD".equals(request.getMethod()) ? "GET" : request.getMethod();
        String path = request.getRequestURI().substring(FrontDoor.ROOT.length());
        variant.gaps().whoHas(method, path).ifPresent(other -> {
            throw lacksEndpoint(variant.name(), other, method, path, response);
        });
        variant.gaps().requireUnderstood(method, path, request.getQueryString());
        if (request.getHeader(IF_MATCH) != null && !variant.evaluatesIfMatch()) {
            throw new ProblemException(
                    ProblemType.VARIANT_LACKS_PRECONDITION,
                    "The variant " + variant.name().variant() + " does not evaluate " + IF_MATCH
                            + ": it would write in any case.");
        }
    }

    private static ProblemException lacksEndpoint(
            VariantName name, String other, String method, String path, HttpServletResponse response) {
        String alternate = FrontDoor.ROOT
                + "/"
                + new VariantName(name.route(), other).sidePath()
                + path.substring(1 + name.route().length());
        response.setHeader("Link", "<" + alternate + ">; rel=\"alternate\"");
        return new ProblemException(
                ProblemType.VARIANT_LACKS_ENDPOINT,
                "The variant " + name.variant() + " has no " + method + " at this address; " + other + " has it at "
                        + alternate + ".");
    }

    private IdempotencyKeys keys() {
        IdempotencyKeys now = keys.get();
        if (now == null) {
            throw ProblemException.unavailable(
                    "An Idempotency-Key cannot be kept now: the database layer is not running. Nothing was done.",
                    RETRY_AFTER,
                    null);
        }
        return now;
    }
}
