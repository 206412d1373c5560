package dev.bof.rest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.route.VariantState.Availability;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

class VariantTrackerTest {
    private final RouteTable table = new RouteTable();
    private final ManualTimer timer = new ManualTimer();
    private final Moody service = new Moody();
    private final List<Object> returned = new ArrayList<>();
    private final VariantTracker tracker = tracker(service);
    private Variant servedWhileLeaving;

    private VariantTracker tracker(Object offered) {
        return new VariantTracker(
                Fakes.fake(BundleContext.class, Map.of("getService", offered, "ungetService", (Fakes.Answer)
                        this::giveBack)),
                Fakes.servletConfig(),
                table,
                () -> Limits.DEFAULT,
                timer.executor(),
                Fakes.fake(ExecutorService.class, Map.of("execute", (Fakes.Answer) VariantTrackerTest::run)),
                () -> null);
    }

    private Object giveBack(Object[] arguments) {
        servedWhileLeaving = table.find("things").serving();
        return returned.add(arguments[0]);
    }

    private static Object run(Object[] arguments) {
        ((Runnable) arguments[0]).run();
        return null;
    }

    private static FakeReference offer(Map<String, Object> properties) {
        return new FakeReference(Fakes.bundle("things", "1.0.0"), properties);
    }

    private static FakeReference legacy() {
        return offer(Map.of("bof.route", "things", "bof.variant", "legacy"));
    }

    private Availability availability() {
        return table.state("things")
                .orElseThrow()
                .variant("legacy")
                .orElseThrow()
                .availability();
    }

    /** A variant that answers as it is told to. */
    @Path("things")
    public static final class Moody {
        private int status = 200;
        private String asked;

        @GET
        public Response list(@Context UriInfo uri) {
            asked = uri.getRequestUri().getQuery();
            return Response.status(status).build();
        }
    }

    @BeforeEach
    void pinsAreRead() {
        table.pins(Map.of());
    }

    @Test
    void aVariantThatAnswersItsProbeServes() {
        Variant variant = tracker.addingService(legacy());

        assertSame(variant, table.find("things").serving());
        assertEquals("page_size=1", service.asked);
        assertEquals(0, timer.waiting());
    }

    @Test
    void aVariantMaySayHowItIsProbed() {
        tracker.addingService(offer(Map.of("bof.route", "things", "bof.variant", "legacy", "bof.probe", "?dry=true")));

        assertEquals("dry=true", service.asked);
    }

    @Test
    void aVariantThatSaysLessThanServerErrorIsThere() {
        service.status = 404;

        assertTrue(tracker.addingService(legacy()).isAvailable());
    }

    @Test
    void aVariantThatFailsItsProbeIsAskedAgainLessAndLessOften() {
        service.status = 503;
        Variant variant = tracker.addingService(legacy());
        assertNull(table.find("things").serving());
        String reason = variant.reason();
        assertTrue(reason.matches("its probe was answered 503, see probe-[0-9a-f-]+ in the log"), reason);

        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            pauses.add(timer.runNext());
        }
        assertEquals(List.of(50L, 100L, 200L, 400L, 800L, 1600L, 2000L, 2000L), pauses);
        assertEquals(reason, variant.reason(), "what does not change is logged once");

        service.status = 200;
        timer.runNext();
        assertSame(variant, table.find("things").serving());
        assertEquals(0, timer.waiting());
    }

    @Test
    void aServiceThatIsNoResourceNeverServesAndSaysWhy() {
        Variant variant = tracker("no resource").addingService(legacy());

        assertFalse(variant.isAvailable());
        assertEquals("it does not start: java.lang.String is not a JAX-RS resource: it has no @Path", variant.reason());
    }

    @Test
    void aNameThatClashesIsRefusedAndServesNothing() {
        tracker.addingService(legacy());

        assertNull(tracker.addingService(offer(Map.of("bof.route", "things-legacy", "bof.variant", "legacy"))));
        assertNull(tracker.addingService(offer(Map.of("bof.route", "No Route", "bof.variant", "legacy"))));

        assertNull(table.find("things-legacy-legacy"));
        assertEquals(1, table.states().size());
    }

    @Test
    void aServiceWithoutVariantIsTheFrameworksOwn() {
        Variant variant = tracker.addingService(offer(Map.of("bof.route", "things")));

        assertEquals("things framework", variant.name().toString());
    }

    @Test
    void whoLeavesIsGivenBackAndItsRouteStaysKnown() {
        FakeReference reference = legacy();
        Variant variant = tracker.addingService(reference);

        tracker.removedService(reference, variant);

        assertEquals(List.of(reference), returned);
        assertFalse(variant.inHand().enter(), "it lets nobody in any more");
        assertNotNull(table.find("things"));
        assertNull(table.find("things").serving());
        assertEquals(Availability.KNOWN, availability());
    }

    @Test
    void whoLeavesIsFoundByNobodyWhileItIsDrained() {
        FakeReference reference = legacy();
        Variant variant = tracker.addingService(reference);
        servedWhileLeaving = variant;

        tracker.removedService(reference, variant);

        assertNull(servedWhileLeaving);
    }

    @Test
    void whoLeavesBeforeItHasAnsweredIsNotAskedAgain() {
        service.status = 503;
        FakeReference reference = legacy();
        Variant variant = tracker.addingService(reference);

        tracker.removedService(reference, variant);
        service.status = 200;
        timer.runNext();

        assertNull(table.find("things").serving());
        assertEquals(0, timer.waiting());
    }
}
