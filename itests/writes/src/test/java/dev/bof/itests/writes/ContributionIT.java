package dev.bof.itests.writes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.itests.support.Answer;
import dev.bof.itests.support.Await;
import dev.bof.itests.support.Folders;
import dev.bof.itests.support.Http;
import dev.bof.itests.support.Postgres;
import dev.bof.itests.support.Server;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A bundle that adds endpoints to the partners comes and goes while clients use them and the partners' own. */
class ContributionIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int CLIENTS = 8;
    private static final int TIMES = 20;
    private static final String PARTNERS = "/api/v1/partners-framework/";

    private static Postgres postgres;
    private static Server server;

    private final AtomicLong served = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong missing = new AtomicLong();
    private final AtomicLong own = new AtomicLong();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean ending;

    @BeforeAll
    static void start() {
        Path folder = Folders.fresh("contribution");
        postgres = new Postgres(folder.resolve("postgresql"));
        server = Server.start(folder.resolve("data"), postgres.database(), Map.of());
        postgres.execute("CREATE TABLE remarks (route VARCHAR(255), object_id VARCHAR(255), text VARCHAR(1000))");
        server.shell(
                "bundle:install -s " + Path.of(System.getProperty("remarks")).toUri());
    }

    @AfterEach
    void endClients() {
        ending = true;
        threads.shutdown();
    }

    @AfterAll
    static void end() {
        server.close();
        postgres.close();
    }

    private static String partner(String code) {
        return server.http()
                .post(PARTNERS, "{\"company_id\": 5, \"code\": \"" + code + "\", \"name\": \"Remarkable\"}")
                .json()
                .path("id")
                .asText();
    }

    private static Answer remark(String partner, String text, Map<String, String> headers) {
        return server.http().send("POST", PARTNERS + partner + "/remarks", "{\"text\": \"" + text + "\"}", headers);
    }

    private static void awaitRemarks(String partner) {
        Await.until(
                "remarks are served",
                LIMIT,
                () -> server.http().get(PARTNERS + partner + "/remarks").status() == 200,
                server::lastLog);
    }

    @Test
    void aKeyedWriteIsDoneOnceAndStandsInTheContract() {
        String partner = partner("keyed");
        awaitRemarks(partner);
        Map<String, String> key = Map.of("Idempotency-Key", "remark-1");

        Answer first = remark(partner, "once", key);
        Answer again = remark(partner, "once", key);

        assertEquals(200, first.status());
        assertEquals(first.text(), again.text());
        assertEquals("true", again.header("Idempotent-Replay"));
        assertEquals(1, postgres.number("SELECT COUNT(*) FROM remarks WHERE object_id = '" + partner + "'"));
        assertEquals(412, remark(partner, "late", Map.of("If-Match", "\"99\"")).status());
        assertEquals(404, remark("4711", "nobody", Map.of()).status());
        Answer pinned =
                server.http().send("PUT", "/api/v1/framework/routes/partners", "{\"active\": \"framework\"}", Map.of());
        assertEquals(200, pinned.status(), pinned::toString);
        JsonNode document = server.http().get("/openapi.json").json();
        assertTrue(document.path("paths").has("/api/v1/partners/{id}/remarks"));
        assertTrue(document.path("components").path("schemas").has("PartnerRemarksRemark"));
    }

    @Test
    void nothingFailsWhenItComesAndGoes() {
        // each client has an object of its own: two who write to one would be in each other's way
        List<String> partners =
                IntStream.range(0, CLIENTS).mapToObj(i -> partner("load-" + i)).toList();
        awaitRemarks(partners.get(0));
        List<CompletableFuture<Void>> clients = partners.stream()
                .map(partner -> CompletableFuture.runAsync(() -> run(partner), threads))
                .toList();
        for (int i = 0; i < TIMES; i++) {
            awaitMore("remarks, round " + i, served);
            server.shell("bundle:stop itests-remarks");
            awaitMore("answers that remarks are missing, round " + i, missing);
            server.shell("bundle:start itests-remarks");
        }
        awaitMore("remarks at the end", served);
        ending = true;
        clients.forEach(CompletableFuture::join);

        assertEquals(List.of(), List.copyOf(unexpected));
        assertFalse(server.log().contains("VIOLATION"));
        assertEquals(
                written.get(),
                postgres.number("SELECT COUNT(*) FROM remarks WHERE text = 'again'"),
                "answered and stored");
        assertTrue(own.get() > 0);
    }

    private void run(String partner) {
        Http http = server.http();
        while (!ending) {
            count(http.get(PARTNERS + partner), own);
            count(http.get(PARTNERS + partner + "/remarks"), served);
            if (count(remark(partner, "again", Map.of()), served)) {
                written.incrementAndGet();
            }
        }
    }

    private boolean count(Answer answer, AtomicLong expected) {
        if (answer.status() == 200) {
            expected.incrementAndGet();
            return true;
        }
        if (answer.status() == 404
                && answer.json().path("detail").asText().contains("the capability 'remarks', which is not there now")) {
            missing.incrementAndGet();
        } else {
            unexpected.add(answer.toString());
        }
        return false;
    }

    private void awaitMore(String what, AtomicLong count) {
        long before = count.get();
        Await.until(what, LIMIT, () -> count.get() >= before + CLIENTS || !unexpected.isEmpty(), unexpected::toString);
    }
}
