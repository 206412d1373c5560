package dev.bof.rest.door;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.route.RouteState;
import dev.bof.api.route.VariantState.Availability;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;

class RouteTableTest {
    private static final VariantName LEGACY = new VariantName("things", "legacy");
    private static final VariantName FRAMEWORK = new VariantName("things", "framework");

    private final RouteTable table = new RouteTable();

    private Variant offered(VariantName name, String version, int ranking) {
        Variant variant = Fakes.variant(name, version, ranking, table.counters(name));
        table.add(variant);
        return variant;
    }

    private Variant available(VariantName name, String version, int ranking) {
        Variant variant = offered(name, version, ranking);
        assertTrue(variant.start(Fakes.contextWith(new Fakes.Things()), Fakes.servletConfig()), variant::reason);
        table.changed();
        return variant;
    }

    private Variant servingAt(String path) {
        return table.find(path).serving();
    }

    private RouteState things() {
        return table.state("things").orElseThrow();
    }

    @Test
    void nothingServesBeforeThePinsAreKnown() {
        available(LEGACY, "1.0.0", 0);

        assertNull(servingAt("things"));

        table.pins(Map.of());
        assertEquals("legacy", things().active());
    }

    @Test
    void legacyRanksAboveFrameworkSoThatInstallingMovesNoTraffic() {
        table.pins(Map.of());
        Variant legacy = available(LEGACY, "1.0.0", 0);
        available(FRAMEWORK, "1.0.0", 0);

        assertSame(legacy, servingAt("things/1"));
        assertEquals("highest in ranking", things().why());
    }

    @Test
    void aHigherServiceRankingGoesFirst() {
        table.pins(Map.of());
        available(LEGACY, "1.0.0", 0);
        Variant framework = available(FRAMEWORK, "1.0.0", 10);

        assertSame(framework, servingAt("things"));
    }

    @Test
    void aVariantThatDoesNotAnswerItsProbeGetsNoTraffic() {
        table.pins(Map.of());
        Variant framework = available(FRAMEWORK, "1.0.0", 0);
        offered(LEGACY, "1.0.0", 0);

        assertSame(framework, servingAt("things"));
        assertEquals(
                Availability.STARTING, things().variant("legacy").orElseThrow().availability());
    }

    @Test
    void aPinnedRouteIsNeverGivenToAnother() {
        table.pins(Map.of("things", new Pin("framework", "legacy", 1)));
        Variant framework = available(FRAMEWORK, "1.0.0", 0);
        available(LEGACY, "1.0.0", 0);
        assertSame(framework, servingAt("things"));

        framework.leave();
        table.changed();

        assertNull(servingAt("things"));
        assertEquals("pinned to framework, which is not available", things().why());
    }

    @Test
    void anUnpinnedRouteGoesToTheNextInRankingAtOnce() {
        table.pins(Map.of());
        Variant legacy = available(LEGACY, "1.0.0", 0);
        Variant framework = available(FRAMEWORK, "1.0.0", 0);

        legacy.leave();
        table.changed();

        assertSame(framework, servingAt("things"));
    }

    @Test
    void anOlderRevisionOfAPinChangesNothing() {
        available(LEGACY, "1.0.0", 0);
        available(FRAMEWORK, "1.0.0", 0);
        table.pins(Map.of("things", new Pin("framework", "legacy", 7)));

        table.pins(Map.of("things", new Pin("legacy", "framework", 6)));

        assertEquals("framework", things().active());
    }

    @Test
    void everyVariantIsServedBesideTheRoute() {
        table.pins(Map.of());
        Variant legacy = available(LEGACY, "1.0.0", 0);
        Variant framework = available(FRAMEWORK, "1.0.0", 0);

        assertSame(legacy, servingAt("things-legacy/"));
        assertSame(framework, servingAt("things-framework/1/2"));
    }

    @Test
    void theHigherBundleVersionServesAndTheOtherIsShadowed() {
        table.pins(Map.of());
        Variant old = available(LEGACY, "1.0.0", 0);
        Variant young = available(LEGACY, "1.1.0", 0);

        assertSame(young, servingAt("things"));
        assertEquals(
                List.of(Availability.AVAILABLE, Availability.SHADOWED),
                things().variants().stream().map(v -> v.availability()).toList());

        young.leave();
        table.changed();
        assertSame(old, servingAt("things"));
    }

    @Test
    void theLongestRouteWins() {
        table.pins(Map.of());
        table.announce(bundle(), new VariantName("billing", "legacy"));
        table.announce(bundle(), new VariantName("billing/invoices", "legacy"));

        assertEquals("billing", table.find("billing/other").route().name());
        assertEquals(
                "billing/invoices", table.find("billing/invoices/7").route().name());
        assertEquals(
                "billing/invoices-legacy",
                table.find("billing/invoices-legacy/7").prefix());
        assertNull(table.find("billingx"));
        assertNull(table.find(""));
    }

    @Test
    void anAnnouncedRouteIsKnownWhileItsBundleIsStopped() {
        Bundle bundle = bundle();
        table.announce(bundle, LEGACY);

        assertEquals(
                Availability.KNOWN, things().variant("legacy").orElseThrow().availability());

        table.withdraw(bundle);
        table.forget(0);
        assertNull(table.find("things"));
    }

    @Test
    void whoIsHeldForARouteThatIsForgottenIsSentOnHisWay() {
        Bundle bundle = bundle();
        table.announce(bundle, LEGACY);
        Client client = new Client("GET", "/api/v1/things");
        table.find("things")
                .route()
                .held()
                .hold(
                        client.request.startAsync(client.request, client.response),
                        15_000,
                        late -> {},
                        new ManualTimer().executor());

        table.withdraw(bundle);
        table.forget(0);

        assertEquals(1, client.dispatches());
        assertNull(table.find("things"));
    }

    @Test
    void clashingNamesAreRefused() {
        table.announce(bundle(), LEGACY);

        assertThrows(IllegalArgumentException.class, () -> table.counters(new VariantName("things-legacy", "legacy")));
        assertThrows(IllegalArgumentException.class, () -> table.counters(new VariantName("framework", "legacy")));
        assertThrows(IllegalArgumentException.class, () -> new VariantName("../things", "legacy"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "framework",
                "framework/things",
                "things/health",
                "things/company",
                "things/bulk-create",
                "billing/things/health",
                "others-legacy",
                "others-framework"
            })
    void reservedNamesAreRefusedWithTheReason(String route) {
        VariantName name = new VariantName(route, "legacy");

        Exception refused = assertThrows(IllegalArgumentException.class, () -> table.counters(name));

        assertTrue(refused.getMessage().startsWith("the route " + route + " is reserved: "), refused::getMessage);
    }

    @Test
    void theFrameworksOwnRoutesAreFree() {
        assertDoesNotThrow(() -> table.counters(new VariantName("framework/health", Route.INTERNAL)));
    }

    private static Bundle bundle() {
        return Fakes.bundle("things-legacy", "1.0.0");
    }
}
