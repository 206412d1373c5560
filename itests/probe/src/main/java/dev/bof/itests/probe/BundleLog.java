package dev.bof.itests.probe;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** What happened to the bundles of this server since the probe came: {@code <symbolic name> <event>}. */
@Component(service = BundleLog.class, immediate = true)
public final class BundleLog implements SynchronousBundleListener {
    private static final Map<Integer, String> EVENTS = Map.of(
            BundleEvent.INSTALLED, "installed",
            BundleEvent.RESOLVED, "resolved",
            BundleEvent.STARTED, "started",
            BundleEvent.STOPPED, "stopped",
            BundleEvent.UPDATED, "updated",
            BundleEvent.UNRESOLVED, "unresolved",
            BundleEvent.UNINSTALLED, "uninstalled");

    private final BundleContext context;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Activate
    public BundleLog(BundleContext context) {
        this.context = context;
        context.addBundleListener(this);
    }

    @Deactivate
    void deactivate() {
        context.removeBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        String name = EVENTS.get(event.getType());
        if (name != null && event.getBundle() != context.getBundle()) {
            lines.add(event.getBundle().getSymbolicName() + " " + name);
        }
    }

    List<String> lines() {
        return lines;
    }
}
