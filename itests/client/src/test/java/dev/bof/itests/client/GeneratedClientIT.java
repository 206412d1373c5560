package dev.bof.itests.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.itests.support.DatabaseKind;
import dev.bof.itests.support.Server;
import dev.bof.itests.support.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A client that openapi-generator makes from the running server's document works against it without one edit. */
class GeneratedClientIT {
    /** The sources of who uses the generated client; compiled together with it. */
    private static final Path USERS = Path.of("src/test/client");

    private static final String FRAMEWORK = "{\"active\": \"framework\"}";

    @Test
    void compilesAndWorks() throws Exception {
        try (Site site = Site.of(DatabaseKind.H2, "generated-client")) {
            Server server = site.server();
            server.start();
            Products.install(server);
            assertEquals(
                    200,
                    server.http()
                            .put("/api/v1/framework/routes/partners", FRAMEWORK)
                            .status());
            Path document = site.folder().resolve("openapi.json");
            Files.write(document, server.http().get("/openapi.json").body());

            GeneratedClient client = new GeneratedClient(site.folder());
            client.generate(document);
            session(client.compile(USERS)).accept("http://127.0.0.1:" + server.httpPort());
        }
    }

    @SuppressWarnings("unchecked")
    private static Consumer<String> session(ClassLoader classes) throws ReflectiveOperationException {
        return (Consumer<String>) classes.loadClass("dev.bof.itests.client.Session")
                .getConstructor()
                .newInstance();
    }
}
