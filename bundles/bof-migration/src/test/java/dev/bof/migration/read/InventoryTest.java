package dev.bof.migration.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.migration.inventory.InventoryJson;
import dev.bof.migration.inventory.InventoryText;
import dev.bof.migration.model.ServiceModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads whole services, and compares the whole of what is told of them. */
class InventoryTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    @ParameterizedTest
    @CsvSource({
        // javax, property access, EJB, sub-resources, constants in paths, an envelope, an exception mapper
        "src/test/resources/services/orders, orders",
        // Spring MVC and Data, Lombok, records, an advice
        "src/test/resources/services/library, library",
        "../partner-legacy, partner-legacy"
    })
    void tellsAllThatWasReadOfAService(String root, String name) throws Exception {
        assertEquals(expected(name + ".txt"), InventoryText.of(read(root)));
    }

    @Test
    void tellsTheSameAsJson() throws Exception {
        assertEquals(expected("library.json"), InventoryJson.of(read("src/test/resources/services/library")));
    }

    @Test
    void tellsTheSameTwice() throws Exception {
        String once = InventoryJson.of(read("src/test/resources/services/orders"));

        assertEquals(once, InventoryJson.of(read("src/test/resources/services/orders")));
    }

    private static ServiceModel read(String root) throws UnreadableServiceException {
        return new ServiceReader().read(Path.of(root));
    }

    private static String expected(String file) throws IOException {
        return Files.readString(RESOURCES.resolve("inventories").resolve(file));
    }
}
