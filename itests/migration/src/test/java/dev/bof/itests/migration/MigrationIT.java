package dev.bof.itests.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.contract.ContractTest;
import dev.bof.contract.model.Contract;
import dev.bof.itests.support.Await;
import dev.bof.itests.support.DatabaseKind;
import dev.bof.itests.support.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Moves every sample to the framework by the tool alone, and counts what answers as before. */
class MigrationIT {
    private static final Duration AVAILABLE_WITHIN = Duration.ofSeconds(30);

    /** The service as a bundle in the server, beside the one that runs as it did before. */
    private static final String WRAPPED = "wrapped";

    private static Site site;
    private static LegacyServices services;
    private static Path folder;
    private static List<Generated> modules;
    /** Why a module does not serve beside its legacy variant, where that is so. */
    private static Map<Sample, String> failures;

    @BeforeAll
    static void migrate() throws SQLException, IOException {
        site = Site.of(DatabaseKind.POSTGRESQL, "migration");
        try (Connection connection = site.connect()) {
            for (Sample sample : Sample.tried()) {
                sample.seed(connection);
            }
        }
        services = new LegacyServices(site.postgres().database(), site.folder());
        services.start();
        folder = Files.createDirectories(site.folder().resolve("generated"));
        modules = Sample.tried().stream()
                .map(sample -> Generated.of(sample, folder.resolve(sample.module() + "-framework")))
                .toList();
        modules.forEach(module ->
                HandWritten.of(module.sample()).writeInto(module.module().folder()));
        Programs.build(folder, modules.stream().map(Generated::module).toList());
        site.server().start();
        failures = new EnumMap<>(Sample.class);
        modules.forEach(module -> install(module).ifPresent(failure -> failures.put(module.sample(), failure)));
    }

    @AfterAll
    static void stop() {
        services.close();
        site.close();
    }

    @Test
    void everySampleAnswersAsFarAsTheTableSays() throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Generated module : modules) {
            Outcome outcome = compare(module);
            outcomes.add(outcome);
            Files.writeString(
                    folder.resolve(module.sample().module() + ".differences.txt"), text(outcome.differences()));
        }
        List<String> table = outcomes.stream().map(Outcome::row).toList();
        Files.write(folder.resolve("table.md"), table);

        assertEquals(Map.of(), foundByGeneratedTests());
        List<String> fallenBehind = outcomes.stream()
                .filter(outcome -> outcome.isBehind(recorded(outcome.sample())))
                .map(Outcome::row)
                .toList();
        assertEquals(List.of(), fallenBehind, () -> "the table of this run: " + table);
    }

    @TestFactory
    Stream<DynamicTest> aWrappedServiceAnswersAsInAProcessOfItsOwn() {
        return modules.stream()
                .filter(module -> isWrapped(module.sample()))
                .flatMap(module -> ContractTest.of(
                                module.sample().contract().at(address(module, "legacy"), address(module, WRAPPED)))
                        .cases())
                // a setting of the server, which the service's code does not tell
                .filter(each -> !each.name().endsWith("with an unknown field"))
                .map(each -> DynamicTest.dynamicTest(each.name(), each::run));
    }

    /** Runs the generated tests of all modules, as a user does, and leaves what they find beside the differences. */
    private static Map<String, Map<String, String>> foundByGeneratedTests() throws IOException {
        URI server = URI.create("http://127.0.0.1:" + site.server().httpPort());
        Programs.compare(folder, modules.stream().map(Generated::module).toList(), server);
        Map<String, Map<String, String>> found = new TreeMap<>();
        List<String> summary = new ArrayList<>();
        for (Generated module : modules) {
            GeneratedTests tests = GeneratedTests.of(module.module());
            String sample = module.sample().module();
            Files.writeString(folder.resolve(sample + ".generated-tests.txt"), text(tests.failures()));
            summary.add("| %s | %d | %d |"
                    .formatted(sample, tests.run(), tests.failures().size()));
            if (tests.run() == 0) {
                found.put(sample, Map.of("tests", "none was run"));
            } else if (!tests.failures().isEmpty()) {
                found.put(sample, tests.failures());
            }
        }
        Files.write(folder.resolve("generated-tests.md"), summary);
        return found;
    }

    private static String text(Map<String, String> differences) {
        StringBuilder text = new StringBuilder();
        differences.forEach((name, difference) ->
                text.append("== ").append(name).append('\n').append(difference).append("\n\n"));
        return text.toString();
    }

    private static Outcome compare(Generated module) {
        Sample sample = module.sample();
        Contract contract = sample.contract();
        String failure = failures.get(sample);
        Map<String, Boolean> same = new HashMap<>();
        Map<String, String> differences = failure == null
                ? Outcome.differences(
                        ContractTest.of(contract.at(address(module, "legacy"), address(module, "framework")))
                                .cases(),
                        same)
                : Map.of("the variant serves", failure);
        return new Outcome(
                sample,
                contract.operations().size(),
                module.found(contract),
                differences,
                (int) contract.operations().stream()
                        .filter(operation -> same.getOrDefault(operation.name(), false))
                        .count(),
                module.byHand().size(),
                HandWritten.of(sample).count());
    }

    /** Gives what keeps the module from serving beside its legacy variant. */
    private static Optional<String> install(Generated module) {
        if (module.module().jar().isEmpty()) {
            return Optional.of("the generated module does not build, see build.log");
        }
        String installed = legacy(module)
                + site.server()
                        .shell("bundle:install -s file:" + module.module().jar().get());
        try {
            for (String variant : isWrapped(module.sample())
                    ? List.of("legacy", WRAPPED, "framework")
                    : List.of("legacy", "framework")) {
                Await.until(
                        variant + " of " + module.route() + " answers",
                        AVAILABLE_WITHIN,
                        () -> site.server()
                                        .http()
                                        .get(address(module, variant).getPath())
                                        .status()
                                == 200);
            }
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of(e.getMessage()
                    + installed
                    + site.server()
                            .http()
                            .get("/api/v1/framework/routes/" + module.route())
                            .text());
        }
    }

    /**
     * Makes the service a variant where it runs, which is what its clients know, and one more inside of the server where it
     * can run there.
     */
    private static String legacy(Generated module) {
        Sample sample = module.sample();
        String elsewhere = site.server()
                .shell("bof:variant-add " + module.route() + " legacy " + services.address(module.sample()));
        if (!isWrapped(sample)) {
            return elsewhere;
        }
        Path wrapped = folder.resolve(sample.module() + "-wrapped.jar");
        Programs.wrap(sample.jar(), module.route(), WRAPPED, wrapped);
        return elsewhere + site.server().shell("bundle:install -s file:" + wrapped);
    }

    private static boolean isWrapped(Sample sample) {
        return sample.kind() == Sample.Kind.JAVAX;
    }

    private static URI address(Generated module, String variant) {
        return URI.create("http://127.0.0.1:" + site.server().httpPort() + "/api/v1/" + module.route() + "-" + variant);
    }

    /** The sample's line in the documentation. */
    private static String recorded(Sample sample) {
        Path documentation = Path.of(System.getProperty("bof.run")).resolveSibling("docs/migration-samples.md");
        try (Stream<String> lines = Files.lines(documentation)) {
            return lines.filter(line -> line.startsWith("| " + sample.module() + " |"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
