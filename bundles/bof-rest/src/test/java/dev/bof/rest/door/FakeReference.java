package dev.bof.rest.door;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** A service that was registered after all that have been made before it. */
final class FakeReference implements ServiceReference<Object> {
    private static final AtomicLong IDS = new AtomicLong();

    private final Bundle bundle;
    private final Map<String, Object> properties;
    private final long id = IDS.incrementAndGet();

    FakeReference(Bundle bundle, Map<String, Object> properties) {
        this.bundle = bundle;
        this.properties = properties;
    }

    @Override
    public Object getProperty(String key) {
        return properties.get(key);
    }

    @Override
    public String[] getPropertyKeys() {
        return properties.keySet().toArray(String[]::new);
    }

    @Override
    public Bundle getBundle() {
        return bundle;
    }

    @Override
    public Bundle[] getUsingBundles() {
        return new Bundle[0];
    }

    @Override
    public boolean isAssignableTo(Bundle other, String className) {
        return true;
    }

    @Override
    public int compareTo(Object other) {
        return Long.compare(((FakeReference) other).id, id);
    }

    @Override
    public Dictionary<String, Object> getProperties() {
        return new Hashtable<>(properties);
    }

    @Override
    public <A> A adapt(Class<A> type) {
        return null;
    }
}
