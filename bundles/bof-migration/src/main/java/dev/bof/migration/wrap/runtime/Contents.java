package dev.bof.migration.wrap.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import org.osgi.framework.Bundle;

/** What the wrapper has written down of a service. */
final class Contents {
    /** Where it stands in the bundle. */
    static final String ENTRY = "META-INF/bof-wrapped.properties";

    private static final String RESOURCE = "resource.";
    private static final String COMPONENT = "component.";

    private final Bundle bundle;
    private final Properties properties = new Properties();

    Contents(Bundle bundle) {
        this.bundle = bundle;
        URL entry = bundle.getEntry(ENTRY);
        if (entry == null) {
            throw new IllegalStateException(bundle + " has not been wrapped: it has no " + ENTRY);
        }
        try (InputStream in = entry.openStream()) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(ENTRY + " cannot be read", e);
        }
    }

    String route() {
        return properties.getProperty("route");
    }

    String variant() {
        return properties.getProperty("variant");
    }

    /** The persistence unit's name, or null where the service has none. */
    String unit() {
        return properties.getProperty("unit");
    }

    /** The resource classes with the paths at which they are served. */
    Map<Class<?>, String> resources() {
        Map<Class<?>, String> resources = new LinkedHashMap<>();
        names(RESOURCE).forEach(name -> resources.put(load(name), properties.getProperty(RESOURCE + name)));
        return resources;
    }

    /** The classes of which others get instances, with their scopes: {@code singleton}, {@code request} or none. */
    Map<Class<?>, String> components() {
        Map<Class<?>, String> components = new LinkedHashMap<>();
        names(COMPONENT).forEach(name -> components.put(load(name), properties.getProperty(COMPONENT + name)));
        return components;
    }

    /** Exception mappers, filters, readers and writers. */
    List<Class<?>> providers() {
        String names = properties.getProperty("providers", "");
        return names.isEmpty()
                ? List.of()
                : List.of(names.split(",")).stream().<Class<?>>map(this::load).toList();
    }

    /** The service's own application, where that makes resources or providers itself. */
    Optional<Class<?>> application() {
        return Optional.of(properties.getProperty("application", ""))
                .filter(name -> !name.isEmpty())
                .map(this::load);
    }

    private List<String> names(String prefix) {
        return new TreeSet<>(properties.stringPropertyNames())
                .stream()
                        .filter(key -> key.startsWith(prefix))
                        .map(key -> key.substring(prefix.length()))
                        .toList();
    }

    private Class<?> load(String name) {
        try {
            return bundle.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("A class of the service cannot be loaded: " + name, e);
        }
    }
}
