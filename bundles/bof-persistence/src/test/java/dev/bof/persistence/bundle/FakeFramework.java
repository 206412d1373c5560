package dev.bof.persistence.bundle;

import dev.bof.persistence.Fake;
import dev.bof.persistence.FakeBundle;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/** Bundles that come and go, and their services. */
public final class FakeFramework {
    private final List<FakeBundle> bundles = new CopyOnWriteArrayList<>();
    private final List<BundleListener> listeners = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Registered> registrations = new LinkedBlockingQueue<>();
    private final BundleContext context = Fake.of(BundleContext.class, this);
    private Runnable duringRegistration = () -> {};

    /** A service while it is registered. */
    public record Registered(Object service, Dictionary<String, ?> properties, List<String> told) {}

    BundleContext context() {
        return context;
    }

    void start(FakeBundle bundle) {
        bundles.add(bundle.context(context));
        bundle.enter(Bundle.ACTIVE);
        tell(bundle, BundleEvent.STARTED);
    }

    void stop(FakeBundle bundle) {
        bundle.enter(Bundle.STOPPING);
        tell(bundle, BundleEvent.STOPPING);
        bundles.remove(bundle);
    }

    private void tell(FakeBundle bundle, int type) {
        listeners.forEach(listener -> listener.bundleChanged(new BundleEvent(type, bundle.bundle())));
    }

    /** The next service that somebody registers. */
    Registered nextService() throws InterruptedException {
        return registrations.poll(30, TimeUnit.SECONDS);
    }

    boolean hasServices() {
        return !registrations.isEmpty();
    }

    void duringRegistration(Runnable action) {
        duringRegistration = action;
    }

    /** The persistence bundle itself, here without migrations. */
    public Bundle getBundle() {
        return new FakeBundle("persistence", Path.of(".")).bundle();
    }

    public Bundle[] getBundles() {
        return bundles.stream().map(FakeBundle::bundle).toArray(Bundle[]::new);
    }

    public void addBundleListener(BundleListener listener) {
        listeners.add(listener);
    }

    public void removeBundleListener(BundleListener listener) {
        listeners.remove(listener);
    }

    public ServiceRegistration<?> registerService(Class<?> type, Object service, Dictionary<String, ?> properties) {
        Registered registered = new Registered(service, properties, new CopyOnWriteArrayList<>());
        duringRegistration.run();
        registrations.add(registered);
        return Fake.of(ServiceRegistration.class, new Withdrawable(registered));
    }

    public ServiceRegistration<?> registerService(
            Class<?> type, ServiceFactory<?> factory, Dictionary<String, ?> properties) {
        return null;
    }

    /** Notes in which state its service was withdrawn. */
    public record Withdrawable(Registered registered) {
        public void unregister() {
            boolean open = ((EntityManagerFactory) registered.service()).isOpen();
            registered.told().add("withdrawn while " + (open ? "open" : "closed"));
        }
    }
}
