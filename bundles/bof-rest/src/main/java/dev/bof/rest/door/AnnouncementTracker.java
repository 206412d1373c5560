package dev.bof.rest.door;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the bundles that announce variants by the capability {@code bof.route;route=...;variant=...}. Being installed
 * is enough: the route is known while its bundle is stopped.
 */
final class AnnouncementTracker implements BundleTrackerCustomizer<Bundle> {
    private static final Logger log = LoggerFactory.getLogger(AnnouncementTracker.class);
    private static final String NAMESPACE = "bof.route";

    private final RouteTable table;
    private final BundleTracker<Bundle> tracker;

    AnnouncementTracker(BundleContext context, RouteTable table) {
        this.table = table;
        this.tracker = new BundleTracker<>(context, ~Bundle.UNINSTALLED, this);
    }

    void open() {
        tracker.open();
    }

    void close() {
        tracker.close();
    }

    @Override
    public Bundle addingBundle(Bundle bundle, BundleEvent event) {
        announce(bundle);
        return bundle;
    }

    private void announce(Bundle bundle) {
        for (BundleCapability capability : bundle.adapt(BundleRevision.class).getDeclaredCapabilities(NAMESPACE)) {
            try {
                table.announce(bundle, new VariantName(text(capability, "route"), text(capability, "variant")));
            } catch (IllegalArgumentException e) {
                log.error("A route of {} is refused: {}", bundle, e.getMessage());
            }
        }
    }

    private static String text(BundleCapability capability, String attribute) {
        Object value = capability.getAttributes().get(attribute);
        if (value == null) {
            throw new IllegalArgumentException("its capability " + NAMESPACE + " has no " + attribute);
        }
        return value.toString();
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Bundle tracked) {
        if (event != null && event.getType() == BundleEvent.UPDATED) {
            table.withdraw(bundle);
            announce(bundle);
        }
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Bundle tracked) {
        table.withdraw(bundle);
    }
}
