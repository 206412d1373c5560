package dev.bof.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Enumeration;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWiring;

/** A bundle whose content lies in a folder. */
public final class FakeBundle {
    private final String name;
    private final Path folder;
    private final Hashtable<String, String> headers = new Hashtable<>();
    private final List<BundleCapability> capabilities = new ArrayList<>();
    private ClassLoader loader = FakeBundle.class.getClassLoader();
    private BundleContext context;
    private volatile int state = Bundle.ACTIVE;
    private final Bundle bundle = Fake.of(Bundle.class, this);

    public FakeBundle(String name, Path folder) {
        this.name = name;
        this.folder = folder;
    }

    /** The bundle as the framework would give it. */
    public Bundle bundle() {
        return bundle;
    }

    public FakeBundle file(String path, String content) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public FakeBundle header(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Announces a migration set below {@code /db/NAME}. */
    public FakeBundle schema(String schema) {
        Map<String, Object> attributes = Map.of("schema", schema);
        capabilities.add(Fake.of(BundleCapability.class, new Object() {
            @SuppressWarnings("unused")
            public Map<String, Object> getAttributes() {
                return attributes;
            }
        }));
        return this;
    }

    public FakeBundle classes(ClassLoader classes) {
        this.loader = classes;
        return this;
    }

    public FakeBundle context(BundleContext bundleContext) {
        this.context = bundleContext;
        return this;
    }

    public void enter(int newState) {
        state = newState;
    }

    /** As a bundle's own context would tell it. */
    public Bundle getBundle() {
        return bundle;
    }

    public String getSymbolicName() {
        return name;
    }

    public Version getVersion() {
        return new Version(1, 0, 0);
    }

    public long getBundleId() {
        return System.identityHashCode(this);
    }

    public long getLastModified() {
        return 1;
    }

    public int getState() {
        return state;
    }

    public BundleContext getBundleContext() {
        return context;
    }

    public Dictionary<String, String> getHeaders(String locale) {
        return headers;
    }

    public URL getEntry(String path) throws MalformedURLException {
        Path file = folder.resolve(path.replaceFirst("^/", ""));
        return Files.exists(file) ? file.toUri().toURL() : null;
    }

    public Enumeration<URL> findEntries(String path, String pattern, boolean recurse) throws IOException {
        Path directory = folder.resolve(path.replaceFirst("^/", ""));
        if (!Files.isDirectory(directory)) {
            return null;
        }
        try (Stream<Path> files = Files.walk(directory, recurse ? Integer.MAX_VALUE : 1)) {
            return Collections.enumeration(files.filter(file -> file.toString().contains(pattern.replace("*", "")))
                    .map(FakeBundle::url)
                    .toList());
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Object adapt(Class<?> type) {
        return Fake.of(BundleWiring.class, this);
    }

    public List<BundleCapability> getCapabilities(String namespace) {
        return capabilities;
    }

    public ClassLoader getClassLoader() {
        return loader;
    }

    public Collection<String> listResources(String path, String pattern, int options) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(pattern.substring(1)))
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
