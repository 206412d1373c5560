package dev.bof.itests.probe;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Remembers the class loader of every revision of a variant that is started, weakly: what can still be had when the
 * memory has been cleared is held by somebody.
 */
@Component(service = Revisions.class, immediate = true)
public final class Revisions implements SynchronousBundleListener {
    private final BundleContext context;
    private final Map<String, List<WeakReference<ClassLoader>>> loaders = new ConcurrentHashMap<>();

    @Activate
    public Revisions(BundleContext context) {
        this.context = context;
        context.addBundleListener(this);
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getState() == Bundle.ACTIVE) {
                remember(bundle);
            }
        }
    }

    @Deactivate
    void deactivate() {
        context.removeBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STARTED) {
            remember(event.getBundle());
        }
    }

    private void remember(Bundle bundle) {
        boolean variant = !bundle.adapt(BundleRevision.class)
                .getDeclaredCapabilities("bof.route")
                .isEmpty();
        if (variant) {
            loaders.computeIfAbsent(bundle.getSymbolicName(), name -> new CopyOnWriteArrayList<>())
                    .add(new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader()));
        }
    }

    /** A line for each bundle: {@code <symbolic name> seen <n> reachable <m>}. */
    String report() {
        return loaders.entrySet().stream()
                .map(e -> "%s seen %d reachable %d"
                        .formatted(e.getKey(), e.getValue().size(), reachable(e.getValue())))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static long reachable(List<WeakReference<ClassLoader>> references) {
        return references.stream()
                .map(WeakReference::get)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }
}
