package dev.bof.itests.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Makes bundles that carry nothing but migrations. */
final class MigrationBundle {
    private MigrationBundle() {}

    /** @param scripts by their path below the set's folder */
    static Path write(Path folder, String schema, Map<String, String> scripts) {
        Path jar = folder.resolve(schema + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest(schema))) {
            for (Map.Entry<String, String> script : scripts.entrySet()) {
                out.putNextEntry(new JarEntry("db/" + schema + "/" + script.getKey()));
                out.write(script.getValue().getBytes(StandardCharsets.UTF_8));
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manifest manifest(String schema) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.putValue("Manifest-Version", "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", schema);
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Provide-Capability", "bof.schema;schema=" + schema + ";path=\"/db/" + schema + "\"");
        return manifest;
    }
}
