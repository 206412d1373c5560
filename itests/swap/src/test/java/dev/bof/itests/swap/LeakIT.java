package dev.bof.itests.swap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.itests.support.Answer;
import dev.bof.itests.support.Await;
import dev.bof.itests.support.Database;
import dev.bof.itests.support.Folders;
import dev.bof.itests.support.Http;
import dev.bof.itests.support.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thirty updates of a variant, every endpoint of each revision used: in the end nobody remembers any but the last. */
class LeakIT {
    private static final int UPDATES = 30;
    /** What waits for its finalizer when nobody holds it any more is gone with the next collection only. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static Server server;
    private static Operator operator;

    @BeforeAll
    static void start() {
        // the probe asks for more memory than there is: here that must not end the server
        server = Server.start(
                Folders.fresh("leak").resolve("data"),
                Database.EMBEDDED,
                Map.of("BOF_JAVA_OPTS", "-XX:-ExitOnOutOfMemoryError -XX:-HeapDumpOnOutOfMemoryError"));
        operator = new Operator(server);
        operator.shell("bundle:install -s " + Jars.probe().toUri());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"legacy, dev.bof.partner.legacy.PartnerResource", "framework, dev.bof.partner.framework.PartnerService"
    })
    void noOldRevisionIsLeft(String variant, String type) {
        // the published contract is read from who is active
        operator.move(variant);
        useEveryEndpoint(variant);
        for (int n = 1; n <= UPDATES; n++) {
            String version = "0.1." + n;
            operator.update(variant, Jars.inVersion(Jars.variant(variant), version));
            operator.awaitAvailable(variant, version);
            useEveryEndpoint(variant);
        }

        String clean = "partner-%s seen %d reachable 1".formatted(variant, UPDATES + 1);
        Await.until(
                clean + ", and " + type + " loaded by one revision alone",
                LIMIT,
                () -> operator.shell("probe:revisions").lines().anyMatch(clean::equals) && loadedClasses(type) == 1,
                () -> operator.shell("probe:revisions") + loadedClasses(type) + " classes");
    }

    private static void useEveryEndpoint(String variant) {
        Http http = server.http();
        String partners = "/api/v1/partners-" + variant + "/";
        Answer created = http.post(partners, "{\"company_id\": 1, \"code\": \"leak\", \"name\": \"new\"}");
        assertEquals(201, created.status(), created::toString);
        String partner = partners + created.json().path("id").asText();
        expect(200, http.get(partner));
        expect(200, http.get(partners + "?company_id=1&is_active=true&partner_type=customer"));
        expect(200, http.put(partner, "{\"name\": \"changed\"}"));
        expect(422, http.put(partner, "{\"name\": null}"));
        expect(204, http.delete(partner));
        expect(404, http.get(partner));
        expect(200, http.get("/openapi.json"));
    }

    private static void expect(int status, Answer answer) {
        assertEquals(status, answer.status(), answer::toString);
    }

    /** How many class loaders have a class of this name. */
    private static long loadedClasses(String type) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process process = new ProcessBuilder(
                            jcmd.toString(), String.valueOf(server.process().pid()), "VM.classloaders", "show-classes")
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.onExit().join().exitValue(), printed);
            return printed.lines()
                    .filter(line -> line.trim().endsWith(" " + type))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
