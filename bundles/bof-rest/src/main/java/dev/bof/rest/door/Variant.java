package dev.bof.rest.door;

import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.persistence.Transactions;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.route.VariantState.Availability;
import dev.bof.rest.forward.Forwarder;
import dev.bof.rest.openapi.Contract;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One revision of a variant: a registered service, from its registration until the last request that it had in hand has
 * ended. It is made available by {@link #start}, and leaves by {@link #leave} and {@link #drain}.
 */
final class Variant {
    private static final Logger log = LoggerFactory.getLogger(Variant.class);

    /** The property that says where a service elsewhere is. */
    static final String URL = "bof.url";

    /** The property that lists query parameters to which it gives a meaning beyond those that it declares. */
    static final String PARAMETERS = "bof.parameters";

    /** What threads that were interrupted get to leave the variant's code before its bundle stops. */
    private static final Duration LAST_MOMENTS = Duration.ofSeconds(1);

    private final VariantName name;
    private final ServiceReference<?> reference;
    private final Counters counters;
    private final Contributions contributions;
    private final InHand inHand = new InHand();
    /** One for all its probes: a reason that changes with each would be logged with each. */
    private final String probeId = "probe-" + UUID.randomUUID();

    private volatile VariantHandler handler;
    private volatile Availability availability = Availability.STARTING;
    private volatile boolean leaving;
    private volatile Thread starter;
    private volatile Gaps gaps = Gaps.NONE;
    private volatile String reason = "it has not answered its probe yet";

    /** @param contributions what other bundles add to the routes of described objects */
    Variant(VariantName name, ServiceReference<?> reference, Counters counters, Contributions contributions) {
        this.name = name;
        this.reference = reference;
        this.counters = counters;
        this.contributions = contributions;
    }

    VariantName name() {
        return name;
    }

    /** The bundle that offers it, or null where it has gone, or the variant is a service elsewhere. */
    Bundle bundle() {
        return url() == null ? reference.getBundle() : null;
    }

    /** Where it is forwarded to, or null where it is no service elsewhere. */
    String url() {
        return reference.getProperty(URL) instanceof String url ? url : null;
    }

    ServiceReference<?> reference() {
        return reference;
    }

    /** The version of the variant's bundle, the lowest there is where the bundle has gone. */
    Version version() {
        Bundle bundle = bundle();
        return bundle == null ? Version.emptyVersion : bundle.getVersion();
    }

    /** The bundle's name and version, or where the service is, for those who read. */
    String origin() {
        if (url() != null) {
            return url();
        }
        Bundle bundle = bundle();
        return bundle == null
                ? "a bundle that has gone"
                : "bundle " + bundle.getSymbolicName() + "/" + bundle.getVersion();
    }

    /** The rank that the service was registered with, 0 where it says none. */
    int ranking() {
        return reference.getProperty("service.ranking") instanceof Integer rank ? rank : 0;
    }

    Availability availability() {
        return leaving ? Availability.LEAVING : availability;
    }

    /** Why it is not available, or null where it is. */
    String reason() {
        return leaving ? "it is leaving" : reason;
    }

    /** Whether requests are given to it. */
    boolean isAvailable() {
        Availability now = availability();
        return now == Availability.AVAILABLE || now == Availability.FAILING;
    }

    InHand inHand() {
        return inHand;
    }

    /**
     * Builds the handler where that has not been done, and asks the variant for an answer. One that has answered once stays
     * available: a service elsewhere is tried with each request, however it answered its last probe.
     *
     * @return whether it has answered now
     */
    boolean start(BundleContext context, ServletConfig servletConfig) {
        if (!inHand.enter()) {
            return false;
        }
        starter = Thread.currentThread();
        try {
            build(context, servletConfig);
            probe();
        } catch (Exception | LinkageError e) {
            unavailable((handler == null ? "it does not start: " : "its probe failed: ") + describe(e), e);
        } finally {
            starter = null;
            inHand.leave();
        }
        return availability() == Availability.AVAILABLE;
    }

    private void build(BundleContext context, ServletConfig servletConfig) throws ServletException {
        if (handler != null) {
            return;
        }
        Object service = context.getService(reference);
        if (service == null) {
            throw new IllegalStateException("its service could not be had, see the log");
        }
        Set<String> parameters = Words.of(reference, PARAMETERS);
        if (service instanceof Forwarder forwarder) {
            handler = new ForwardedVariant(
                    name.route(), forwarder, reference.getProperty(PARAMETERS) == null ? null : parameters);
            return;
        }
        VariantHandler own = VariantApplication.of(name.route(), service, parameters, servletConfig);
        handler = service instanceof BusinessObjectService<?> objects
                ? new ContributedVariant(own, objects, contributions, servletConfig)
                : own;
    }

    private void probe() throws ServletException, IOException {
        Probe probe = Probe.of(name, reference.getProperty("bof.probe"), handler.streams());
        int status = probe.ask(handler, probeId);
        if (!probe.isAnswer(status)) {
            unavailable("its probe was answered " + status + ", see " + probeId + " in the log", null);
        } else if (availability != Availability.AVAILABLE) {
            availability = Availability.AVAILABLE;
            reason = null;
            log.info("{} is available ({})", name, origin());
        }
    }

    private void unavailable(String why, Throwable cause) {
        if (!why.equals(reason)) {
            log.warn("{} is not available: {}", name, why, cause);
        }
        reason = why;
        if (availability == Availability.AVAILABLE) {
            availability = Availability.FAILING;
        }
    }

    private static String describe(Throwable failure) {
        // what clients are told of a service elsewhere says less than what brought it about
        Throwable e = failure instanceof ProblemException && failure.getCause() != null ? failure.getCause() : failure;
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** What it offers; to be asked only of one that has been available. */
    Contract contract() {
        return handler.contract();
    }

    /** What it answers; nothing before it has been built. */
    Endpoints endpoints() {
        VariantHandler built = handler;
        return built == null ? Endpoints.NONE : built.endpoints();
    }

    /** What it lacks of what the other variants of its route have. */
    Gaps gaps() {
        return gaps;
    }

    void gaps(Gaps now) {
        gaps = now;
    }

    /** Whether it compares {@code If-Match} with what it has; another one would write all the same. */
    boolean evaluatesIfMatch() {
        return handler.tellsWrites() || Words.of(reference, "bof.evaluates").contains("if-match");
    }

    /** Whether its writes tell the listener of the request's context of their transactions. */
    boolean tellsWrites() {
        return handler.tellsWrites();
    }

    /** Whether it passes bodies on as they come, of whatever length. */
    boolean streams() {
        return handler.streams();
    }

    void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        handler.service(request, response);
    }

    /** A request that was counted in has got its answer. */
    void ended(GuardedResponse response) {
        response.end();
        inHand.leave(response);
        if (!response.isCutOff()) {
            counters.served(response.getStatus());
        }
    }

    /** It shall not be found any more; {@link #drain} follows when nobody can. */
    void leave() {
        leaving = true;
        log.info("{} leaves ({})", name, origin());
    }

    /**
     * Lets no new request in, waits for those in hand, cuts off those that take longer than {@code limit}, and destroys
     * the application.
     *
     * @param transactions ends the transactions of those that are cut off, or null where there is no database
     */
    void drain(Duration limit, Transactions transactions, BundleContext context) {
        inHand.close();
        try {
            List<GuardedResponse> late = inHand.awaitEmpty(limit);
            if (inHand.count() > 0) {
                log.warn("{} leaves with {} requests in hand after {} s", name, inHand.count(), limit.toSeconds());
                cutOff(late, transactions);
            }
        } finally {
            if (handler != null) {
                handler.destroy();
            }
            context.ungetService(reference);
        }
    }

    private void cutOff(List<GuardedResponse> late, Transactions transactions) {
        counters.cutOff(CutOff.of(late, name, bundle(), transactions));
        Thread probing = starter;
        if (probing != null) {
            probing.interrupt();
        }
        inHand.awaitEmpty(LAST_MOMENTS);
    }
}
