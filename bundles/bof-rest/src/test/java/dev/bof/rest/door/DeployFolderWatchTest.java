package dev.bof.rest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.rest.RecordingLog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

class DeployFolderWatchTest {
    @TempDir
    private Path base;

    private final RecordingLog log = new RecordingLog();
    private DeployFolderWatch watch;

    @BeforeEach
    void aJarInTheDeployFolder() throws IOException {
        watch = new DeployFolderWatch(Fakes.fake(BundleContext.class, Map.of("getProperty", base.toString())), log);
        Files.createDirectory(base.resolve("deploy"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "things-legacy;singleton:=true");
        manifest.getMainAttributes().putValue("Bundle-Version", "1.0.0");
        try (OutputStream file = Files.newOutputStream(base.resolve("deploy/my-things.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            jar.finish();
        }
    }

    private static Bundle bundle(String version, String location, List<BundleCapability> routes) {
        return Fakes.fake(
                Bundle.class,
                Map.of(
                        "getSymbolicName",
                        "things-legacy",
                        "getVersion",
                        new Version(version),
                        "getLocation",
                        location,
                        "adapt",
                        Fakes.fake(BundleRevision.class, Map.of("getDeclaredCapabilities", routes))));
    }

    private static Bundle variant(String version, String location) {
        return bundle(version, location, List.of(Fakes.fake(BundleCapability.class, Map.of())));
    }

    private void updated(Bundle bundle) {
        watch.bundleChanged(new BundleEvent(BundleEvent.UPDATED, bundle));
    }

    @Test
    void aJarThatHasTakenTheBundleOfAFeatureIsToldWithTheWayBack() {
        updated(variant("1.0.0", "mvn:dev.example/things-legacy/1.0.0"));

        assertEquals(List.of("WARN"), log.levels());
        String line = log.lines().get(0);
        assertTrue(line.contains("deploy/my-things.jar has updated the bundle things-legacy/1.0.0"), line);
    }

    @Test
    void aJarThatIsABundleOfItsOwnMayBeUpdated() {
        updated(variant("1.0.0", "file:/server/deploy/my-things.jar"));

        assertEquals(List.of(), log.lines());
    }

    @Test
    void anotherVersionThanThatOfTheJarWasUpdatedBySomebodyElse() {
        updated(variant("2.0.0", "mvn:dev.example/things-legacy/2.0.0"));

        assertEquals(List.of(), log.lines());
    }

    @Test
    void aBundleWithoutRoutesIsNoneOfItsBusiness() {
        updated(bundle("1.0.0", "mvn:dev.example/things-legacy/1.0.0", List.of()));

        assertEquals(List.of(), log.lines());
    }

    @Test
    void onlyAnUpdateIsTold() {
        watch.bundleChanged(
                new BundleEvent(BundleEvent.STARTED, variant("1.0.0", "mvn:dev.example/things-legacy/1.0.0")));

        assertEquals(List.of(), log.lines());
    }

    @Test
    void aFileThatIsNoJarIsPassedOver() throws IOException {
        Files.writeString(base.resolve("deploy/half-copied.jar"), "no zip");

        updated(variant("1.0.0", "mvn:dev.example/things-legacy/1.0.0"));

        assertEquals(List.of("WARN"), log.levels());
    }

    @Test
    void aServerWithoutADeployFolderHasNothingToTell() throws IOException {
        Files.delete(base.resolve("deploy/my-things.jar"));
        Files.delete(base.resolve("deploy"));

        updated(variant("1.0.0", "mvn:dev.example/things-legacy/1.0.0"));

        assertEquals(List.of(), log.lines());
    }
}
