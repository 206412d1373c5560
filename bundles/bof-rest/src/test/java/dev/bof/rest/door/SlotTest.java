package dev.bof.rest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.route.VariantState;
import dev.bof.api.route.VariantState.Availability;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

class SlotTest {
    private static final VariantName LEGACY = new VariantName("things", "legacy");

    private final Slot slot = new Slot(LEGACY);

    private Variant offered(String version) {
        Variant variant = Fakes.variant(LEGACY, version, 0, slot.counters());
        slot.add(variant);
        slot.refresh();
        return variant;
    }

    private Variant available(String version) {
        Variant variant = offered(version);
        assertTrue(variant.start(Fakes.contextWith(new Fakes.Things()), Fakes.servletConfig()), variant::reason);
        slot.refresh();
        return variant;
    }

    private VariantState onlyState() {
        assertEquals(1, slot.states().size());
        return slot.states().get(0);
    }

    private static Bundle bundle(int state) {
        return Fakes.fake(
                Bundle.class,
                Map.of("getSymbolicName", "things-legacy", "getVersion", new Version("1.2.0"), "getState", state));
    }

    @Test
    void theOlderServiceOfTwoEqualBundlesServes() {
        Variant first = available("1.0.0");
        available("1.0.0");

        assertSame(first, slot.serving());
        VariantState shadowed = slot.states().get(1);
        assertEquals(Availability.SHADOWED, shadowed.availability());
        assertEquals("bundle things-legacy/1.0.0 offers it in the same version and was there first", shadowed.reason());
    }

    @Test
    void aHigherVersionThatDoesNotAnswerLeavesTheLowerOneServing() {
        Variant lower = available("1.0.0");
        offered("2.0.0");

        assertSame(lower, slot.serving());
        assertEquals(
                List.of("1.0.0 AVAILABLE", "2.0.0 STARTING"),
                slot.states().stream()
                        .map(state -> state.version() + " " + state.availability())
                        .toList());
    }

    @Test
    void whatIsServedIsCountedForTheVariantAndNotForWhatItShadows() {
        available("1.0.0");
        available("2.0.0");
        assertEquals(
                "bundle things-legacy/2.0.0 offers it in a higher version",
                slot.states().get(1).reason());
        slot.counters().served(200);
        slot.counters().served(503);

        assertEquals(
                List.of("2.0.0 2/1", "1.0.0 0/0"),
                slot.states().stream()
                        .map(state -> state.version() + " " + state.served() + "/" + state.failed())
                        .toList());
    }

    @Test
    void theHighestRankingOfItsServicesIsItsOwn() {
        assertEquals(0, slot.ranking());

        slot.add(Fakes.variant(LEGACY, "1.0.0", -5, slot.counters()));
        assertEquals(-5, slot.ranking());

        slot.add(Fakes.variant(LEGACY, "2.0.0", 10, slot.counters()));
        assertEquals(10, slot.ranking());
    }

    @Test
    void aStoppedBundleSaysThatItIsNotStarted() {
        slot.announced(bundle(Bundle.RESOLVED));

        assertEquals("its bundle is not started", onlyState().reason());
        assertEquals("1.2.0", onlyState().version());
        assertEquals(Availability.KNOWN, onlyState().availability());
    }

    @Test
    void anActiveBundleThatOffersNothingSaysWhereToLook() {
        slot.announced(bundle(Bundle.ACTIVE));

        assertTrue(onlyState().reason().contains("bof:schema status"), onlyState()::reason);
    }

    @Test
    void whatHasGoneIsToldUntilItIsForgotten() {
        Bundle bundle = bundle(Bundle.ACTIVE);
        slot.announced(bundle);
        Variant variant = available("1.2.0");

        slot.remove(variant);
        slot.refresh();
        assertNull(slot.serving());
        assertFalse(slot.isForgotten(0), "its bundle still announces it");

        assertTrue(slot.withdrawn(bundle));
        assertEquals("its bundle has gone", onlyState().reason());
        assertFalse(slot.isForgotten(Long.MAX_VALUE), "requests may still wait for it");
        assertTrue(slot.isForgotten(0));
    }

    @Test
    void aBundleThatNeverAnnouncedItCannotWithdrawIt() {
        slot.announced(bundle(Bundle.ACTIVE));

        assertFalse(slot.withdrawn(bundle(Bundle.ACTIVE)));
    }
}
