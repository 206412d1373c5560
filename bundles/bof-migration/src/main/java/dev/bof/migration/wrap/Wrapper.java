package dev.bof.migration.wrap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Makes a variant bundle of a service. */
public final class Wrapper {
    /** The package of the classes that stand inside of a wrapped bundle. */
    static final String RUNTIME = "dev.bof.migration.wrap.runtime";

    private static final String CLASS = ".class";
    private static final String VERSIONS = "META-INF/versions/";

    private static final List<String> RUNTIME_CLASSES = List.of(
            "Activator",
            "Activator$1",
            "Bootstrap",
            "Contents",
            "DefaultJson",
            "PlainAnswers",
            "Transactions",
            "Transactions$Transaction",
            "Transactions$Work",
            "WrappedApplication",
            "WrappedApplication$Components",
            "WrappedApplication$EndOfRequest");

    /**
     * Wraps a service.
     *
     * @throws WrapException where that cannot be done, with the reasons; nothing is written then
     * @throws IOException where a file cannot be read or written
     */
    public WrapReport wrap(WrapRequest request) throws IOException, WrapException {
        byte[] archive = LegacyArchive.bytes(request.legacy());
        boolean war = request.legacy().toString().toLowerCase(Locale.ROOT).endsWith(".war");
        LegacyArchive legacy = LegacyArchive.read(JakartaNames.of(archive, war ? ".war" : ".jar"));
        List<LegacyClass> classes = classes(legacy.files());
        if (classes.isEmpty()) {
            throw new WrapException(request.legacy() + " holds no classes.");
        }
        Suitability.require(classes);
        Rewriting.rename(classes);
        ServiceParts parts = ServiceParts.of(classes, request);
        Libraries libraries = Libraries.of(legacy.libraries());
        Unit unit =
                Unit.of(legacy.files(), parts.entities(), request.route().replace('/', '-') + "-" + request.variant());

        Map<String, byte[]> content = new TreeMap<>();
        legacy.files().forEach((name, bytes) -> {
            if (!name.endsWith(CLASS) && !name.startsWith("META-INF/MANIFEST") && !name.startsWith(VERSIONS)) {
                content.put(name, bytes);
            }
        });
        content.putAll(Rewriting.files(classes));
        content.putAll(libraries.content());
        content.putAll(runtime());
        content.put("META-INF/bof-wrapped.properties", parts.index(request, unit));
        if (unit != null) {
            content.put(Unit.FILE, unit.xml());
        }
        write(request.output(), new BundleJar(content, libraries.names()).bytes(request, unit != null));
        return new WrapReport(parts.resources(), parts.entities(), libraries.names(), parts.notes());
    }

    private static List<LegacyClass> classes(Map<String, byte[]> files) throws IOException, WrapException {
        List<LegacyClass> classes = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String name = file.getKey();
            if (name.startsWith("BOOT-INF/")) {
                throw WrapException.unsuitable(List.of("Spring Boot: it starts as a program of its own"));
            }
            boolean kept = name.endsWith(CLASS) && !name.startsWith(VERSIONS) && !name.endsWith("module-info.class");
            if (kept) {
                classes.add(new LegacyClass(file.getValue()));
            }
        }
        return classes;
    }

    private static Map<String, byte[]> runtime() throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        for (String name : RUNTIME_CLASSES) {
            String path = RUNTIME.replace('.', '/') + "/" + name + CLASS;
            try (InputStream in = Wrapper.class.getResourceAsStream("/" + path)) {
                classes.put(path, in.readAllBytes());
            }
        }
        return classes;
    }

    /** All or nothing: who reads the file at any time reads a whole one. */
    private static void write(Path output, byte[] jar) throws IOException {
        Path target = output.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path temporary = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".tmp");
        try {
            Files.write(temporary, jar);
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
