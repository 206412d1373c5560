package dev.bof.rest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

class AnnouncementTrackerTest {
    private static final Map<String, Object> LEGACY = Map.of("route", "things", "variant", "legacy");
    private static final Map<String, Object> FRAMEWORK = Map.of("route", "things", "variant", "framework");

    private final RouteTable table = new RouteTable();
    private final Map<String, Object> manifest = new HashMap<>();
    private final Bundle bundle = Fakes.fake(
            Bundle.class,
            Map.of(
                    "adapt",
                    Fakes.fake(BundleRevision.class, manifest),
                    "getState",
                    Bundle.INSTALLED,
                    "getSymbolicName",
                    "things",
                    "getVersion",
                    Version.emptyVersion));

    private AnnouncementTracker tracker(Bundle... installed) {
        return new AnnouncementTracker(Fakes.fake(BundleContext.class, Map.of("getBundles", installed)), table);
    }

    /** What the bundle's manifest says from now on. */
    private void says(List<Map<String, Object>> announcements) {
        manifest.put(
                "getDeclaredCapabilities",
                announcements.stream()
                        .map(attributes -> Fakes.fake(BundleCapability.class, Map.of("getAttributes", attributes)))
                        .toList());
    }

    private List<String> variants() {
        return table.state("things").orElseThrow().variants().stream()
                .map(variant -> variant.variant())
                .toList();
    }

    @Test
    void aBundleThatIsOnlyInstalledMakesItsRoutesKnown() {
        says(List.of(LEGACY, Map.of("route", "billing/invoices", "variant", "legacy")));

        tracker(bundle).open();

        assertEquals("things", table.find("things/1").route().name());
        assertEquals("billing/invoices", table.find("billing/invoices").route().name());
    }

    @Test
    void aBundleWithoutRoutesMakesNoneKnown() {
        says(List.of());

        tracker(bundle).open();

        assertEquals(List.of(), table.states());
    }

    @Test
    void anUpdateTakesBackWhatTheNewVersionDoesNotSay() {
        AnnouncementTracker tracker = tracker();
        says(List.of(LEGACY));
        tracker.addingBundle(bundle, null);

        says(List.of(FRAMEWORK));
        tracker.modifiedBundle(bundle, new BundleEvent(BundleEvent.UPDATED, bundle), bundle);
        table.forget(0);

        assertEquals(List.of("framework"), variants());
    }

    @Test
    void startingAndStoppingChangesNoRoute() {
        AnnouncementTracker tracker = tracker();
        says(List.of(LEGACY));
        tracker.addingBundle(bundle, null);

        says(List.of());
        tracker.modifiedBundle(bundle, new BundleEvent(BundleEvent.STOPPED, bundle), bundle);
        table.forget(0);

        assertEquals(List.of("legacy"), variants());
    }

    @Test
    void anUninstalledBundleTakesItsRoutesAlong() {
        AnnouncementTracker tracker = tracker();
        says(List.of(LEGACY));
        tracker.addingBundle(bundle, null);

        tracker.removedBundle(bundle, new BundleEvent(BundleEvent.UNINSTALLED, bundle), bundle);

        assertNotNull(table.find("things"), "known for the hold time");
        table.forget(0);
        assertNull(table.find("things"));
    }

    @Test
    void anAnnouncementThatNamesNoVariantIsRefusedAndTheOthersCount() {
        says(List.of(Map.of("route", "things"), LEGACY));

        tracker(bundle).open();

        assertEquals(List.of("legacy"), variants());
    }

    @Test
    void anAnnouncementThatClashesIsRefusedAndTheOthersCount() {
        says(List.of(LEGACY, Map.of("route", "things-legacy", "variant", "legacy"), FRAMEWORK));

        tracker(bundle).open();

        assertEquals(
                List.of("framework", "legacy"), variants().stream().sorted().toList());
        assertNull(table.find("things-legacy-legacy"));
    }
}
