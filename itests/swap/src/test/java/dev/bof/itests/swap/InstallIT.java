package dev.bof.itests.swap;

import static dev.bof.itests.swap.Operator.FRAMEWORK;
import static dev.bof.itests.swap.Operator.LEGACY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.itests.support.Await;
import dev.bof.itests.support.DatabaseKind;
import dev.bof.itests.support.Site;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the coming and going of a variant does to the rest of the server: nothing. */
class InstallIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static Site site;
    private static Operator operator;

    @BeforeAll
    static void start() {
        site = Site.of(DatabaseKind.H2, "install");
        site.server().start();
        operator = new Operator(site.server());
        operator.shell("bundle:install -s " + Jars.probe().toUri());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void noOtherBundleIsTouchedByAVariantThatComesOrGoes() {
        List<String> before = otherBundles();
        Path jar = Jars.variant(LEGACY);

        operator.shell("feature:uninstall partner-legacy");
        operator.awaitActive(FRAMEWORK);
        operator.drop(jar);
        operator.awaitActive(LEGACY);
        operator.takeOut(jar);
        operator.awaitActive(FRAMEWORK);
        operator.shell("feature:install partner-legacy");
        operator.awaitActive(LEGACY);
        operator.update(LEGACY, Jars.inVersion(jar, "0.1.1"));
        operator.awaitAvailable(LEGACY, "0.1.1");
        operator.update(LEGACY, jar);
        operator.awaitAvailable(LEGACY, Jars.builtVersion());
        operator.shell("feature:uninstall partner-framework");
        operator.awaitGone(FRAMEWORK);
        operator.shell("feature:install partner-framework");
        operator.awaitAvailable(FRAMEWORK, Jars.builtVersion());

        List<String> events = operator.shell("probe:bundles").lines().toList();
        assertTrue(events.contains("partner-legacy uninstalled"), events::toString);
        assertTrue(events.contains("partner-framework started"), events::toString);
        assertEquals(
                List.of(),
                events.stream().filter(line -> !line.startsWith("partner-")).toList());
        assertEquals(before, otherBundles());
    }

    /** Id, state and version of every bundle but the variants; the width of columns follows all of them. */
    private static List<String> otherBundles() {
        return operator.shell("bundle:list -t 0 -s --no-format")
                .lines()
                .filter(line -> !line.contains("partner-"))
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .toList();
    }

    @Test
    void aJarInTheDeployFolderThatTakesAFeaturesBundleIsReported() {
        Path jar = Jars.variant(LEGACY);
        operator.drop(jar);
        awaitLog("deploy/" + jar.getFileName() + " has updated the bundle partner-legacy");
        operator.awaitAvailable(LEGACY, Jars.builtVersion());

        operator.takeOut(jar);
        operator.awaitActive(FRAMEWORK);
        operator.awaitGone(LEGACY);

        // the way back, as the log says it
        operator.shell("feature:uninstall partner-legacy");
        operator.shell("feature:install partner-legacy");
        operator.awaitActive(LEGACY);
    }

    private static void awaitLog(String text) {
        Await.until(text + " is logged", LIMIT, () -> site.server().log().contains(text));
    }
}
