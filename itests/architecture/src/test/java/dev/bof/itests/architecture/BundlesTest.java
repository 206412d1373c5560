package dev.bof.itests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import aQute.bnd.osgi.Domain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The arrows of docs/architecture.md, read off the built bundles. */
class BundlesTest {
    private static final Path BUNDLES = Path.of(System.getProperty("bundles"));
    private static final String API = "dev.bof.api.";

    /** The bundles that others may depend on, with the packages that each may ask of bundles beside it. */
    private static final Map<String, Set<String>> API_SHORT_LISTS = Map.of(
            "bof-api",
            Set.of("org.osgi.framework", "jakarta.persistence", "jakarta.validation", "jakarta.validation.metadata"));

    static final List<String> FRAMEWORK = names("bof-");
    static final List<String> ALL = names("");

    @ParameterizedTest
    @FieldSource("ALL")
    void aBundleOfOursReachesOthersOfOursThroughTheApiOnly(String bundle) {
        List<String> wrong = manifest(bundle).getImportPackage().keySet().stream()
                .filter(name -> name.startsWith("dev.bof.") && !name.startsWith(API))
                .toList();

        assertEquals(List.of(), wrong);
    }

    @Test
    void theLegacyVariantImportsNothingOfOurs() {
        assertTrue(manifest("partner-legacy").getImportPackage().keySet().stream()
                .noneMatch(name -> name.startsWith("dev.bof.")));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void nothingIsWiredBehindTheManifestsBack(String bundle) {
        Domain manifest = manifest(bundle);

        assertTrue(manifest.getRequireBundle().isEmpty());
        assertTrue(manifest.getDynamicImportPackage().isEmpty());
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void onlyApiPackagesAreExportedAndEachHasAVersion(String bundle) {
        manifest(bundle).getExportPackage().forEach((name, attributes) -> {
            assertTrue(API_SHORT_LISTS.containsKey(bundle), () -> bundle + " exports " + name);
            assertFalse(attributes.getVersion().equals("0.0.0"), () -> name + " has no version in package-info.java");
        });
    }

    @Test
    void anApiBundleDragsInNothingThatIsNotOnItsShortList() {
        API_SHORT_LISTS.forEach((bundle, allowed) -> {
            List<String> unlisted = manifest(bundle).getImportPackage().keySet().stream()
                    .filter(name -> !name.startsWith(API) && !allowed.contains(name))
                    .toList();

            assertEquals(List.of(), unlisted, bundle);
        });
    }

    @ParameterizedTest
    @FieldSource("FRAMEWORK")
    void noSourceOfTheFrameworkKnowsAnObjectOfItsUsers(String bundle) throws IOException {
        try (Stream<Path> sources = Files.walk(BUNDLES.resolve(bundle).resolve("src/main"))) {
            List<Path> knowing = sources.filter(Files::isRegularFile)
                    .filter(source -> read(source).toLowerCase(Locale.ROOT).contains("partner"))
                    .toList();

            assertEquals(List.of(), knowing);
        }
    }

    @Test
    void bothVariantsCarryTheSameMigrations() throws IOException {
        Map<String, Long> legacy = migrations("partner-legacy");

        assertFalse(legacy.isEmpty());
        assertEquals(legacy, migrations("partner-framework"));
    }

    private static Map<String, Long> migrations(String bundle) throws IOException {
        try (JarFile jar = new JarFile(jar(bundle).toFile())) {
            Map<String, Long> checksums = new TreeMap<>();
            jar.stream()
                    .filter(entry -> entry.getName().startsWith("db/") && !entry.isDirectory())
                    .forEach(entry -> checksums.put(entry.getName(), entry.getCrc()));
            return checksums;
        }
    }

    private static List<String> names(String prefix) {
        try (Stream<Path> folders = Files.list(BUNDLES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Domain manifest(String bundle) {
        try {
            return Domain.domain(jar(bundle).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar(String bundle) {
        try (Stream<Path> files = Files.list(BUNDLES.resolve(bundle).resolve("target"))) {
            return files.filter(
                            file -> file.getFileName().toString().matches(bundle + "-[^/]*(?<!sources|javadoc)\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(bundle + " has not been built"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
