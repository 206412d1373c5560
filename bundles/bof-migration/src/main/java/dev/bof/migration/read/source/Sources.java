package dev.bof.migration.read.source;

import dev.bof.migration.model.Dependency;
import dev.bof.migration.model.ModuleModel;
import dev.bof.migration.model.Place;
import dev.bof.migration.model.SourceFile;
import dev.bof.migration.read.UnreadableServiceException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** All that a service's root holds, read into memory once. */
public final class Sources {
    private final SourceFolder folder;
    private final Problems problems;
    private final List<SourceFile> files = new ArrayList<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, Pom> poms = new LinkedHashMap<>();
    private final List<String> persistenceUnits = new ArrayList<>();
    private final JavaSources java;

    private Sources(SourceFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
        java = new JavaSources(problems);
    }

    /**
     * Reads a module, a folder of modules, or a folder of Java files.
     *
     * @throws UnreadableServiceException if it is no folder, or has no Java file
     */
    public static Sources read(Path root, Problems problems) throws UnreadableServiceException {
        Sources sources = new Sources(SourceFolder.open(root, problems), problems);
        sources.readAll();
        return sources;
    }

    private void readAll() throws UnreadableServiceException {
        List<String> javaFiles = folder.files(".java");
        if (javaFiles.isEmpty()) {
            throw new UnreadableServiceException(folder.root() + " has no Java source");
        }
        folder.files("pom.xml").forEach(file -> bytes(file).ifPresent(bytes -> readPom(file, bytes)));
        folder.files("persistence.xml").forEach(file -> bytes(file).ifPresent(bytes -> readUnits(file, bytes)));
        for (String ending : List.of(".properties", ".yml", ".yaml", ".sql")) {
            folder.files(ending).forEach(file -> text(file).ifPresent(text -> texts.put(file, text)));
        }
        folder.files("orm.xml")
                .forEach(file -> problems.warning("is an XML mapping and was not read", new Place(file, 0)));
        javaFiles.forEach(file -> text(file).ifPresent(text -> java.add(file, text)));
    }

    public JavaSources java() {
        return java;
    }

    /** The texts of the files that are no Java, by path. */
    public Map<String, String> texts(String ending) {
        Map<String, String> found = new LinkedHashMap<>(texts);
        found.keySet().removeIf(file -> !file.endsWith(ending));
        return found;
    }

    /** What the application's own files of settings say. */
    public Settings settings() {
        Map<String, String> said = new LinkedHashMap<>();
        List.of("application.properties", "application.yml", "application.yaml")
                .forEach(name -> said.putAll(texts(name)));
        return Settings.read(said, problems);
    }

    /** All that was read, by path. */
    public List<SourceFile> files() {
        return files.stream().sorted(Comparator.comparing(SourceFile::path)).toList();
    }

    /** What the build says of the module; for a folder of modules, the outermost with all dependencies. */
    public ModuleModel module(String basePackage, String namespace, String applicationPath) {
        Optional<Pom> pom = poms.values().stream().findFirst();
        String artifact = pom.map(Pom::artifactId).orElse("");
        return new ModuleModel(
                artifact.isEmpty() ? folder.root().getFileName().toString() : artifact,
                pom.map(Pom::groupId).orElse(""),
                artifact,
                pom.map(Pom::version).orElse(""),
                basePackage,
                namespace,
                applicationPath,
                isSpringBoot(),
                pom.map(Sources::release).orElse(""),
                pom.map(each -> each.property("project.build.sourceEncoding")).orElse(""),
                dependencies(),
                persistenceUnits,
                folder.files(".sql"));
    }

    /** The libraries of all its modules. */
    public List<Dependency> dependencies() {
        return poms.values().stream()
                .flatMap(each -> each.dependencies().stream())
                .distinct()
                .toList();
    }

    /** Whether it is a Spring Boot application, by its build or its classes. */
    public boolean isSpringBoot() {
        return poms.values().stream()
                        .flatMap(each -> each.dependencies().stream())
                        .anyMatch(each -> each.groupId().equals("org.springframework.boot"))
                || java.units().stream()
                        .flatMap(unit -> unit.getImports().stream())
                        .anyMatch(each -> each.getNameAsString().startsWith("org.springframework.boot."));
    }

    private static String release(Pom pom) {
        for (String name : List.of("maven.compiler.release", "java.version", "maven.compiler.source")) {
            if (!pom.property(name).isEmpty()) {
                return pom.property(name);
            }
        }
        return "";
    }

    private void readPom(String file, byte[] bytes) {
        record(file, bytes, StandardCharsets.UTF_8);
        try {
            poms.put(file, Pom.parse(bytes));
        } catch (IOException e) {
            problems.error("is no readable pom: " + e.getMessage(), new Place(file, 0));
        }
    }

    private void readUnits(String file, byte[] bytes) {
        record(file, bytes, StandardCharsets.UTF_8);
        try {
            for (Element unit : Xml.children(Xml.parse(bytes), "persistence-unit")) {
                persistenceUnits.add(unit.getAttribute("name"));
            }
        } catch (IOException e) {
            problems.error("is no readable persistence.xml: " + e.getMessage(), new Place(file, 0));
        }
    }

    private Optional<String> text(String file) {
        return bytes(file).map(bytes -> {
            SourceText decoded = SourceText.of(bytes, charset(file), file, problems);
            record(file, bytes, decoded.charset());
            return decoded.text();
        });
    }

    private Optional<byte[]> bytes(String file) {
        try {
            return Optional.of(folder.bytes(file));
        } catch (IOException e) {
            problems.error("cannot be read: " + e.getClass().getSimpleName(), new Place(file, 0));
            return Optional.empty();
        }
    }

    private void record(String file, byte[] bytes, Charset charset) {
        files.add(new SourceFile(file, sha256(bytes), charset.name()));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The charset of the nearest pom that says one. */
    private Charset charset(String file) {
        for (String at = file; !at.isEmpty(); at = at.substring(0, Math.max(at.lastIndexOf('/'), 0))) {
            Pom pom = poms.get(at.substring(0, at.lastIndexOf('/') + 1) + "pom.xml");
            String said = pom == null ? "" : pom.property("project.build.sourceEncoding");
            if (!said.isEmpty()) {
                return charset(said, at);
            }
        }
        return StandardCharsets.UTF_8;
    }

    private Charset charset(String said, String below) {
        try {
            return Charset.forName(said);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            problems.warning(
                    "no such charset: " + said + "; read as UTF-8",
                    new Place(below.substring(0, below.lastIndexOf('/') + 1) + "pom.xml", 0));
            return StandardCharsets.UTF_8;
        }
    }
}
