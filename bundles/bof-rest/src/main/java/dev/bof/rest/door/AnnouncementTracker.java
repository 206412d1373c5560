package dev.bof.rest.door;

import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the bundles that announce variants by the capability {@code bof.route;route=...;variant=...}. Being installed
 * is enough: the route is known while its bundle is stopped.
 */
final class AnnouncementTracker implements BundleTrackerCustomizer<BundleRevision> {
    private static final Logger log = LoggerFactory.getLogger(AnnouncementTracker.class);
    private static final String NAMESPACE = "bof.route";

    private final RouteTable table;
    private final BundleTracker<BundleRevision> tracker;

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
    public BundleRevision addingBundle(Bundle bundle, BundleEvent event) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        List<VariantName> variants = announcements(revision);
        if (variants.isEmpty() && event == null) {
            // tracked all the same: an update may bring an announcement
            return revision;
        }
        announce(bundle, variants);
        return revision;
    }

    private void announce(Bundle bundle, List<VariantName> variants) {
        if (variants.isEmpty()) {
            return;
        }
        try {
            table.announce(bundle, variants);
        } catch (IllegalArgumentException e) {
            log.error("A route of {} is refused: {}", bundle, e.getMessage());
        }
    }

    private static List<VariantName> announcements(BundleRevision revision) {
        return revision.getDeclaredCapabilities(NAMESPACE).stream()
                .map(capability -> {
                    Map<String, Object> attributes = capability.getAttributes();
                    return new VariantName(
                            String.valueOf(attributes.get("route")), String.valueOf(attributes.get("variant")));
                })
                .toList();
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, BundleRevision revision) {
        if (event != null && event.getType() == BundleEvent.UPDATED) {
            table.withdraw(bundle);
            announce(bundle, announcements(bundle.adapt(BundleRevision.class)));
        }
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, BundleRevision revision) {
        if (!announcements(revision).isEmpty()) {
            table.withdraw(bundle);
        }
    }
}
