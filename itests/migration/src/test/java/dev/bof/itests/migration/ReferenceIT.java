package dev.bof.itests.migration;

import dev.bof.contract.ContractTest;
import dev.bof.itests.support.Folders;
import dev.bof.itests.support.Postgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * The contracts that a person wrote hold for the legacy services against themselves: what they find later is a
 * difference, and no noise. Run where a sample, its contract or the comparison has changed:
 * {@code -Dit.test=ReferenceIT -Dexcluded.tests=}.
 */
@Tag("reference")
class ReferenceIT {
    private static Postgres postgres;
    private static LegacyServices services;

    @BeforeAll
    static void startServices() throws SQLException {
        Path folder = Folders.fresh("reference");
        postgres = new Postgres(folder.resolve("postgresql"));
        try (Connection connection = postgres.connect()) {
            for (Sample sample : Sample.tried()) {
                sample.seed(connection);
            }
        }
        services = new LegacyServices(postgres.database(), folder);
        services.start();
    }

    @AfterAll
    static void stopServices() {
        services.close();
        postgres.close();
    }

    @TestFactory
    Stream<DynamicContainer> everySampleAnswersAsItself() {
        return Sample.tried().stream()
                .map(sample -> DynamicContainer.dynamicContainer(
                        sample.module(),
                        ContractTest.of(sample.contract().at(services.address(sample), services.address(sample)))
                                .cases()
                                .map(each -> DynamicTest.dynamicTest(each.name(), each::run))));
    }
}
