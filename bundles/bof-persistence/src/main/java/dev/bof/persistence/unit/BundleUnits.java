package dev.bof.persistence.unit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.osgi.framework.Bundle;

/** Finds the persistence units of a bundle by its header {@code Meta-Persistence}. */
public final class BundleUnits {
    private static final String HEADER = "Meta-Persistence";
    private static final String DEFAULT_PATH = "META-INF/persistence.xml";

    private BundleUnits() {}

    /** Whether the bundle says that it has units. */
    public static boolean announcedBy(Bundle bundle) {
        return bundle.getHeaders("").get(HEADER) != null;
    }

    /**
     * The units of a bundle: those of the files its header names, and of the default file where there is one.
     *
     * @throws IOException if a file is missing or broken
     */
    public static List<PersistenceDescriptor> of(Bundle bundle) throws IOException {
        String header = bundle.getHeaders("").get(HEADER);
        if (header == null) {
            return List.of();
        }
        Set<String> paths = new LinkedHashSet<>();
        for (String path : header.split(",")) {
            if (!path.isBlank()) {
                paths.add(path.strip());
            }
        }
        if (paths.isEmpty() || bundle.getEntry(DEFAULT_PATH) != null) {
            paths.add(DEFAULT_PATH);
        }
        List<PersistenceDescriptor> units = new ArrayList<>();
        for (String path : paths) {
            units.addAll(read(bundle, path));
        }
        return units;
    }

    private static List<PersistenceDescriptor> read(Bundle bundle, String path) throws IOException {
        URL entry = bundle.getEntry(path);
        if (entry == null) {
            throw new IOException("There is no " + path + " in " + bundle.getSymbolicName() + ".");
        }
        try (InputStream in = entry.openStream()) {
            return PersistenceXml.read(in);
        }
    }
}
