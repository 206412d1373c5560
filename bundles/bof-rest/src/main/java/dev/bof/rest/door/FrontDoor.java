package dev.bof.rest.door;

import dev.bof.api.persistence.Transactions;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.rest.idempotency.IdempotencyKeys;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.glassfish.jersey.server.internal.RuntimeDelegateImpl;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The one servlet that never reloads. It finds the route of a request, takes the route's active variant, counts the
 * request in and hands it to the variant's own application; where no variant is there it holds the request.
 */
@Component(service = Servlet.class, configurationPid = FrontDoorConfig.PID)
@Designate(ocd = FrontDoorConfig.class)
@HttpWhiteboardServletPattern(FrontDoor.ROOT + "/*")
@HttpWhiteboardServletAsyncSupported
public final class FrontDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(FrontDoor.class);

    /** Where the API begins. */
    static final String ROOT = "/api/v1";

    /** The request attribute that says until when a request is held, by {@link System#nanoTime}. */
    static final String HOLD_UNTIL = "bof.hold-until";

    private static final String MDC_CORRELATION = "correlation_id";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final transient BundleContext context;
    private final transient RouteTable table;
    private final transient Handover handover;
    private transient ScheduledThreadPoolExecutor timer;
    private transient ExecutorService starters;
    private transient volatile Limits limits = Limits.DEFAULT;
    private transient AnnouncementTracker announcements;
    private transient VariantTracker variants;
    private transient ContributionTracker contributions;

    // these come and go with the database layer; the front door stays
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private transient volatile Transactions transactions;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private transient volatile IdempotencyKeys keys;

    @Activate
    public FrontDoor(BundleContext context, @Reference RouteTable table, FrontDoorConfig config) {
        this.context = context;
        this.table = table;
        this.handover = new Handover(() -> limits, () -> keys);
        configure(config);
    }

    /** Takes over what may be taken over: a bad configuration must not close the door. */
    @Modified
    void configure(FrontDoorConfig config) {
        try {
            limits = Limits.of(config);
        } catch (IllegalArgumentException e) {
            log.error("The configuration is refused, {} goes on: {}", limits, e.getMessage());
        }
    }

    @Override
    public void init() {
        // outside a Java EE server nobody else tells JAX-RS which implementation there is
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
        timer = new ScheduledThreadPoolExecutor(1, run -> daemon(run, "bof-front-door"));
        timer.setRemoveOnCancelPolicy(true);
        starters = Executors.newCachedThreadPool(run -> daemon(run, "bof-variant-start"));
        announcements = new AnnouncementTracker(context, table);
        variants = new VariantTracker(
                context, getServletConfig(), table, () -> limits, timer, starters, () -> transactions);
        contributions = new ContributionTracker(context, table, () -> limits, starters, () -> transactions);
        announcements.open();
        contributions.open();
        variants.open();
        timer.scheduleWithFixedDelay(() -> table.forget(limits.hold().toNanos()), 1, 1, TimeUnit.SECONDS);
    }

    private static Thread daemon(Runnable run, String name) {
        Thread thread = new Thread(run, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void destroy() {
        variants.close();
        contributions.close();
        announcements.close();
        timer.shutdownNow();
        starters.shutdownNow();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String correlation = Correlation.of(request);
        String path = request.getRequestURI();
        request.setAttribute(RequestAttributes.ORIGINAL_PATH, path);
        response.setHeader(Correlation.HEADER, correlation);
        MDC.put(MDC_CORRELATION, correlation);
        try {
            route(request, response, path);
            Leftovers.discard(request, response);
        } finally {
            MDC.remove(MDC_CORRELATION);
        }
    }

    private void route(HttpServletRequest request, HttpServletResponse response, String path)
            throws ServletException, IOException {
        String below = path.length() > ROOT.length() ? path.substring(ROOT.length() + 1) : "";
        RouteTable.Target target = table.find(below);
        if (target == null) {
            Answers.problem(
                    request,
                    response,
                    new ProblemException(
                            ProblemType.ROUTE_UNKNOWN,
                            "There is no route at this address; GET " + ROOT + "/framework/routes lists them."));
            return;
        }
        request.setAttribute(RequestAttributes.ROUTE, target.route().name());
        GuardedResponse guarded = new GuardedResponse(request, response, seenAs(target));
        for (Variant variant = target.serving(); variant != null; variant = target.serving()) {
            if (variant.inHand().enter(guarded)) {
                handover.serve(variant, target, request, guarded);
                return;
            }
        }
        hold(target, request, response);
    }

    private static UnaryOperator<String> seenAs(RouteTable.Target target) {
        return target.isBeside()
                ? new SideLocation(target.route().path(), ROOT + "/" + target.prefix())
                : UnaryOperator.identity();
    }

    private void hold(RouteTable.Target target, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Object until = request.getAttribute(HOLD_UNTIL);
        long now = System.nanoTime();
        long deadline = until == null ? now + limits.hold().toNanos() : (long) until;
        long millis = (deadline - now) / 1_000_000;
        HoldQueue queue = target.route().held();
        if (millis <= 0 || queue.size() >= limits.held()) {
            Answers.problem(request, response, nobodyServes(target));
            return;
        }
        request.setAttribute(HOLD_UNTIL, deadline);
        queue.hold(request.startAsync(request, response), millis, context -> expire(context, target), timer);
        // a variant that came between the look and the hold has released nobody
        if (target.serving() != null) {
            queue.release();
        }
    }

    private static void expire(AsyncContext context, RouteTable.Target target) {
        try {
            Answers.problem(
                    (HttpServletRequest) context.getRequest(),
                    (HttpServletResponse) context.getResponse(),
                    nobodyServes(target));
        } catch (IOException e) {
            log.debug("A client left while its request was held", e);
        } finally {
            context.complete();
        }
    }

    private static ProblemException nobodyServes(RouteTable.Target target) {
        return ProblemException.unavailable(
                "Nobody serves " + target.prefix() + " now: "
                        + (target.variant() == null
                                ? target.route().why()
                                : target.variant().name().variant() + " is not available")
                        + ".",
                RETRY_AFTER,
                null);
    }
}
