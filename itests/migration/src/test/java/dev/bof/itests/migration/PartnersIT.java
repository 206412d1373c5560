package dev.bof.itests.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.contract.ContractTest;
import dev.bof.contract.model.Contract;
import dev.bof.itests.support.Answer;
import dev.bof.itests.support.Await;
import dev.bof.itests.support.DatabaseKind;
import dev.bof.itests.support.Site;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The contract test that the tool has written for the partners finds nothing in the variant that it has written, and
 * every fault that is put into it.
 */
class PartnersIT {
    private static final Duration AVAILABLE_WITHIN = Duration.ofSeconds(30);
    private static final int ROWS = 120;
    private static final List<String> TYPES = List.of("customer", "supplier", "both", "prospect");
    private static final List<String> COUNTRIES = List.of("DE", "AT", "CH");

    private static Site site;
    private static WrittenModule generated;

    @BeforeAll
    static void mutate() throws IOException {
        site = Site.of(DatabaseKind.H2, "partners");
        site.server().start();
        for (int row = 1; row <= ROWS; row++) {
            Answer answer = site.server().http().post("/api/v1/partners-legacy", partner(row));
            assertEquals(201, answer.status(), answer::toString);
        }
        Path folder = Files.createDirectories(site.folder().resolve("generated"));
        generated = new WrittenModule(folder.resolve("partner-framework"));
        Programs.migrate(Programs.REPOSITORY.resolve("bundles/partner-legacy"), generated.folder());
        List<WrittenModule> modules = new ArrayList<>(List.of(generated));
        for (Mutant mutant : Mutant.values()) {
            modules.add(mutant.of(generated));
        }
        Programs.build(folder, modules);
    }

    /** Every third one has only what it must have. */
    private static String partner(int row) {
        String more = row % 3 == 0
                ? ""
                : ", \"email\": \"p%d@acme.example\", \"phone\": \"+49 %d\", \"zip_code\": \"%05d\", \"country_code\": \"%s\""
                        .formatted(row, row, row, COUNTRIES.get(row % 2));
        return "{\"code\": \"P-%03d\", \"name\": \"Müller & O'Brian %d\", \"company_id\": %d, \"partner_type\": \"%s\", \"is_active\": %s%s}"
                .formatted(row, row * 37 % ROWS, row % 3 + 1, TYPES.get(row % 4), row % 5 != 0, more);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void itsTestsPassOnTheGeneratedVariant() throws IOException {
        serve(generated);
        WrittenModule module = new WrittenModule(Programs.REPOSITORY.resolve("bundles/partner-framework"));
        Path folder = Files.createDirectories(site.folder().resolve("compare"));

        Programs.compare(
                folder,
                List.of(module),
                URI.create("http://127.0.0.1:" + site.server().httpPort()));

        GeneratedTests tests = GeneratedTests.of(module);
        assertEquals(Map.of(), tests.failures());
        assertTrue(tests.run() > 0, () -> "no test was run, see " + folder);
    }

    @ParameterizedTest
    @EnumSource(Mutant.class)
    void aFaultIsFound(Mutant mutant) throws IOException {
        serve(new WrittenModule(generated.folder().resolveSibling(mutant.module())));

        List<String> differences = ContractTest.of(contract())
                .cases()
                .filter(each -> each.name().equals(mutant.shownBy()))
                .flatMap(each -> Outcome.difference(each).stream())
                .toList();

        assertEquals(1, differences.size());
        Files.write(generated.folder().resolveSibling(mutant.module() + ".difference.txt"), differences);
    }

    private static Contract contract() {
        return generated.contracts().get(0).at(address("legacy"), address("framework"));
    }

    private static URI address(String variant) {
        return URI.create("http://127.0.0.1:" + site.server().httpPort() + "/api/v1/partners-" + variant);
    }

    /** Puts a module's bundle in the place of the framework variant's. */
    private static void serve(WrittenModule module) {
        String name = module.folder().getFileName().toString();
        Path jar = module.jar().orElseThrow(() -> new AssertionError(name + " does not build, see build.log"));
        String printed = site.server().shell("bundle:update " + bundle() + " file:" + jar);
        Await.until(
                name + " answers",
                AVAILABLE_WITHIN,
                () -> bundle().equals(name)
                        && site.server()
                                        .http()
                                        .get(address("framework").getPath())
                                        .status()
                                == 200,
                () -> printed + site.server().lastLog());
    }

    /** The name of the bundle that is the framework variant. */
    private static String bundle() {
        for (var variant : site.server()
                .http()
                .get("/api/v1/framework/routes/partners")
                .json()
                .get("variants")) {
            if (variant.get("variant").asText().equals("framework")) {
                return variant.get("bundle").asText();
            }
        }
        throw new AssertionError("there is no framework variant");
    }
}
