package dev.bof.itests.swap;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The bundles of this build, and others that are made of them. */
final class Jars {
    private static final Path ROOT = Path.of(System.getProperty("bof.root")).normalize();
    private static final String VERSION = System.getProperty("bof.version");

    private Jars() {}

    /** The jar of a variant of the partners, as the distribution has it. */
    static Path variant(String variant) {
        return built("bundles", "partner-" + variant);
    }

    /** The version of all bundles of this build, as the server says it. */
    static String builtVersion() {
        return VERSION.replace('-', '.');
    }

    static Path probe() {
        return built("itests", "probe");
    }

    /** The legacy variant in the version 0.1.1, with a fault. */
    static Path firstRequestFails() {
        return built("itests", "first-request-fails");
    }

    /** A business object that was built against the last version of the API. */
    static Path previousApi() {
        return built("itests", "previous-api");
    }

    private static Path built(String group, String module) {
        String prefix = group.equals("itests") ? "itests-" : "";
        Path jar = ROOT.resolve(group).resolve(module).resolve("target/%s%s-%s.jar".formatted(prefix, module, VERSION));
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " has not been built");
        }
        return jar;
    }

    /** The same bundle in another version. */
    static Path inVersion(Path jar, String version) {
        return with(jar, version, "Bundle-Version", version);
    }

    /** The same bundle with an activator that does not exist: it resolves, but does not start. */
    static Path unstartable(Path jar) {
        return with(jar, "unstartable", "Bundle-Activator", "dev.bof.itests.Missing");
    }

    private static Path with(Path jar, String suffix, String header, String value) {
        try (JarInputStream in = new JarInputStream(Files.newInputStream(jar))) {
            Manifest manifest = in.getManifest();
            manifest.getMainAttributes().put(new Attributes.Name(header), value);
            Path folder = Files.createDirectories(Path.of("target", "jars").toAbsolutePath());
            Path copy = folder.resolve(jar.getFileName().toString().replace(".jar", "-" + suffix + ".jar"));
            try (OutputStream file = Files.newOutputStream(copy);
                    JarOutputStream out = new JarOutputStream(file, manifest)) {
                for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    in.transferTo(out);
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
