package dev.bof.persistence.schema;

import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * A set of migrations as one bundle carries it, announced by the capability {@code bof.schema}.
 *
 * @param name the set's name; several bundles may carry the same set
 * @param path the folder of its scripts in the bundle, with a folder below it for each database
 */
record SchemaSet(Bundle bundle, String name, String path) {
    private static final String NAMESPACE = "bof.schema";

    /** The sets that a bundle carries; none where it is not resolved. */
    static List<SchemaSet> of(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring == null) {
            return List.of();
        }
        return wiring.getCapabilities(NAMESPACE).stream()
                .map(capability -> of(bundle, capability.getAttributes()))
                .toList();
    }

    private static SchemaSet of(Bundle bundle, Map<String, Object> attributes) {
        String name = String.valueOf(attributes.getOrDefault("schema", bundle.getSymbolicName()));
        return new SchemaSet(bundle, name, String.valueOf(attributes.getOrDefault("path", "/db/" + name)));
    }

    /** The table that records which migrations of this set have run. */
    String historyTable() {
        return "bof_schema_" + name;
    }

    /** The bundle that carries it, in words. */
    String carrier() {
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }

    /** Whether there is no script at its path, for whatever database. */
    boolean isEmpty() {
        return bundle.findEntries(path, "*.sql*", true) == null;
    }

    /** The scripts for all databases and for this one. */
    List<Script> scripts(String vendor) {
        List<Script> scripts = new ArrayList<>(below(path, ""));
        scripts.addAll(below(path + "/" + vendor, vendor + "/"));
        return scripts;
    }

    private List<Script> below(String folder, String prefix) {
        Enumeration<URL> entries = bundle.findEntries(folder, "*.sql*", false);
        return entries == null
                ? List.of()
                : Collections.list(entries).stream()
                        .map(url -> new Script(
                                url,
                                prefix + url.getPath().substring(url.getPath().lastIndexOf('/') + 1)))
                        .toList();
    }

    /** The scripts as Flyway asks for them. */
    ResourceProvider resources(String vendor) {
        List<Script> scripts = scripts(vendor);
        return new ResourceProvider() {
            @Override
            public LoadableResource getResource(String name) {
                return scripts.stream()
                        .filter(script -> script.getRelativePath().equals(name))
                        .findFirst()
                        .orElse(null);
            }

            @Override
            public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
                return scripts.stream()
                        .filter(script -> script.getFilename().startsWith(prefix))
                        .filter(script -> List.of(suffixes).stream()
                                .anyMatch(suffix -> script.getFilename().endsWith(suffix)))
                        .map(LoadableResource.class::cast)
                        .toList();
            }
        };
    }
}
