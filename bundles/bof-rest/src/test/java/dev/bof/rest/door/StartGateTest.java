package dev.bof.rest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.startlevel.FrameworkStartLevel;

class StartGateTest {
    private final RouteTable table = new RouteTable();
    private final Map<String, Object> server = new HashMap<>();
    private final StartGate gate =
            new StartGate(Fakes.fake(BundleContext.class, server), table, Fakes.nothingElsewhere());
    private int startLevel = 100;

    @BeforeEach
    void aKarafThatHasStarted() {
        FrameworkStartLevel level =
                Fakes.fake(FrameworkStartLevel.class, Map.of("getStartLevel", (Fakes.Answer) arguments -> startLevel));
        server.put("getBundle", Fakes.fake(Bundle.class, Map.of("getState", Bundle.ACTIVE, "adapt", level)));
        server.put("getProperty", "100");
        server.put("getBundles", new Bundle[] {Fakes.bundle("org.apache.karaf.features.core", "4.4.10")});
        server.put("getServiceReference", Fakes.fake(ServiceReference.class, Map.of()));
        table.pins(Map.of());
    }

    private boolean letsIn(String path) throws ServletException, IOException {
        return letsIn(new Client("GET", path));
    }

    private boolean letsIn(Client client) throws ServletException, IOException {
        AtomicBoolean reached = new AtomicBoolean();
        gate.doFilter(client.request, client.response, (request, response) -> reached.set(true));
        return reached.get();
    }

    @Test
    void whoComesTooEarlyIsToldToComeAgain() throws Exception {
        server.remove("getServiceReference");
        Client early = new Client("GET", "/api/v1/things");

        assertFalse(letsIn(early));
        assertEquals(503, early.status());
        assertEquals("1", early.header("Retry-After"));
        assertTrue(early.text().contains("The server is starting."), early::text);
    }

    @Test
    void theGateIsClosedUntilThePinsAreRead() throws Exception {
        StartGate first =
                new StartGate(Fakes.fake(BundleContext.class, server), new RouteTable(), Fakes.nothingElsewhere());
        Client early = new Client("GET", "/api/v1/things");

        first.doFilter(early.request, early.response, (request, response) -> {
            throw new AssertionError("somebody was let in");
        });

        assertEquals(503, early.status());
    }

    @Test
    void theGateIsClosedUntilTheStartLevelIsReached() throws Exception {
        startLevel = 80;
        assertFalse(letsIn("/api/v1/things"));

        startLevel = 100;
        assertTrue(letsIn("/api/v1/things"));
    }

    @Test
    void theGateIsClosedUntilTheFrameworkItselfIsActive() throws Exception {
        server.put("getBundle", Fakes.fake(Bundle.class, Map.of("getState", Bundle.STARTING)));

        assertFalse(letsIn("/api/v1/things"));
    }

    @Test
    void outsideOfKarafThereAreNoBootFeaturesToWaitFor() throws Exception {
        server.remove("getServiceReference");
        server.remove("getProperty");
        server.put("getBundles", new Bundle[0]);

        assertTrue(letsIn("/api/v1/things"));
    }

    @Test
    void onceOpenItStaysOpen() throws Exception {
        assertTrue(letsIn("/api/v1/things"));

        server.remove("getServiceReference");
        startLevel = 0;

        assertTrue(letsIn("/api/v1/things"));
    }

    @Test
    void theFrameworksOwnRoutesAnswerAsSoonAsTheyAreThere() throws Exception {
        server.remove("getServiceReference");
        VariantName routes = new VariantName("framework/routes", Route.INTERNAL);
        Variant variant = Fakes.variant(routes, "1.0.0", 0, table.counters(routes));
        table.add(variant);
        assertFalse(letsIn("/api/v1/framework/routes"), "it does not answer yet");

        assertTrue(variant.start(Fakes.contextWith(new Framework()), Fakes.servletConfig()), variant::reason);
        table.changed();

        assertTrue(letsIn("/api/v1/framework/routes"));
        assertFalse(letsIn("/api/v1/things"));
        assertFalse(letsIn("/elsewhere"));
    }

    /** An endpoint of the framework. */
    @Path("framework/routes")
    public static final class Framework {
        @GET
        public String list() {
            return "[]";
        }
    }
}
