package dev.bof.migration.wrap;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The libraries that a service brings along.
 *
 * @param content the jars by their paths in the bundle
 */
record Libraries(Map<String, byte[]> content) {
    private static final String FOLDER = "lib/";

    /** Packages that the assembly has, and that must be the same for the service and the framework. */
    private static final List<String> SHARED = List.of(
            "jakarta/ws/rs/",
            "jakarta/persistence/",
            "jakarta/validation/",
            "jakarta/inject/",
            "jakarta/annotation/",
            "jakarta/servlet/",
            "com/fasterxml/jackson/",
            "org/glassfish/jersey/",
            "org/glassfish/hk2/",
            "org/eclipse/persistence/",
            "org/slf4j/");

    /** All but those that are parts of the assembly. */
    static Libraries of(Map<String, byte[]> jars) throws IOException {
        Map<String, byte[]> kept = new TreeMap<>();
        for (Map.Entry<String, byte[]> jar : jars.entrySet()) {
            boolean shared = LegacyArchive.entries(jar.getValue()).keySet().stream()
                    .anyMatch(name -> SHARED.stream().anyMatch(name::startsWith));
            if (!shared) {
                kept.put(FOLDER + jar.getKey(), jar.getValue());
            }
        }
        return new Libraries(kept);
    }

    List<String> names() {
        return List.copyOf(content.keySet());
    }
}
