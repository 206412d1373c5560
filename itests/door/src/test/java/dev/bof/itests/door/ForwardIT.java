package dev.bof.itests.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.itests.support.Answer;
import dev.bof.itests.support.Await;
import dev.bof.itests.support.DatabaseKind;
import dev.bof.itests.support.Server;
import dev.bof.itests.support.Site;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A variant that is a service elsewhere, beside those that are bundles. */
class ForwardIT {
    private static final String PARTNERS = "/api/v1/partners";
    private static final String BESIDE = "/api/v1/partners-elsewhere";
    private static final int CLIENTS = 8;
    private static final int CUTOVERS = 20;
    private static final long LARGE = 300_000_000;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static Elsewhere elsewhere;
    private static Site site;
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        elsewhere = new Elsewhere();
        site = Site.of(DatabaseKind.H2, "forward")
                .javaOptions("-Xmx256m")
                .configure("dev.bof.rest.forward", "silence.seconds = 10");
        server = site.server();
        server.start();
        add();
    }

    private static void add() {
        server.shell("bof:variant-add partners elsewhere " + elsewhere.url());
        awaitState("elsewhere", "available");
    }

    private static void awaitState(String variant, String state) {
        Await.until(
                variant + " is " + state, LIMIT, () -> state.equals(state(variant)), () -> "; it is " + state(variant));
    }

    private static String state(String name) {
        for (var variant :
                server.http().get("/api/v1/framework/routes/partners").json().path("variants")) {
            if (variant.path("variant").asText().equals(name)) {
                return variant.path("availability").asText();
            }
        }
        return "gone";
    }

    @AfterAll
    static void end() {
        site.close();
        elsewhere.close();
    }

    @BeforeEach
    void itServes() {
        cutover("elsewhere");
    }

    private static void cutover(String variant) {
        Answer answer = server.http().put("/api/v1/framework/routes/partners", "{\"active\":\"" + variant + "\"}");
        assertEquals(200, answer.status(), answer::toString);
    }

    private static Answer get(String path) {
        return server.http().get(path);
    }

    private static URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.httpPort() + path);
    }

    @Test
    void itServesAsAnyOtherVariant() {
        Answer answer = get(PARTNERS + "/7");

        assertEquals(200, answer.status(), answer::toString);
        assertEquals("elsewhere", answer.variant());
        assertTrue(answer.json().path("elsewhere").asBoolean());
        assertEquals("elsewhere", get(BESIDE + "/7").variant());
        assertTrue(server.shell("bof:routes").contains(elsewhere.url()));
        assertTrue(server.shell("bof:variants").contains(elsewhere.url()));
    }

    @Test
    void notOneRequestFailsWhileTheRouteMovesToAndFro() throws Exception {
        Queue<String> faults = new ConcurrentLinkedQueue<>();
        Set<String> variants = ConcurrentHashMap.newKeySet();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1);
        CompletableFuture<Void> cutovers = CompletableFuture.runAsync(
                () -> {
                    for (int i = 0; i < CUTOVERS; i++) {
                        String variant = List.of("framework", "elsewhere").get(i % 2);
                        cutover(variant);
                        Await.until(
                                variant + " serves",
                                LIMIT,
                                () -> variant.equals(
                                        get(PARTNERS + "/?page_size=1").variant()));
                    }
                },
                threads);
        List<CompletableFuture<Void>> clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; !cutovers.isDone(); i++) {
                                Answer answer = i % 4 == 0
                                        ? server.http().post(PARTNERS, partner(client, i))
                                        : get(PARTNERS + "/?page_size=1");
                                variants.add(answer.variant());
                                if (answer.status() >= 300) {
                                    faults.add(answer.toString());
                                }
                            }
                        },
                        threads))
                .toList();
        cutovers.join();
        clients.forEach(CompletableFuture::join);
        threads.shutdown();

        assertEquals(List.of(), List.copyOf(faults));
        assertEquals(Set.of("framework", "elsewhere"), variants);
    }

    private static String partner(int client, int number) {
        return "{\"company_id\":1,\"code\":\"" + client + "-" + number + "\",\"name\":\"n\"}";
    }

    @Test
    void aServiceThatDiesIsAProblemUntilItIsBack() throws Exception {
        elsewhere.kill();
        try {
            Await.until("nobody is there", LIMIT, () -> get(PARTNERS + "/7").status() == 503);
            Answer answer = get(PARTNERS + "/7");
            assertEquals(
                    "urn:bof:problem:unavailable", answer.json().path("type").asText());
            assertEquals("2", answer.header("Retry-After"));
            assertEquals("elsewhere", answer.variant());
            awaitState("elsewhere", "failing");
            Answer refused = server.http()
                    .put("/api/v1/framework/routes/partners", "{\"active\":\"elsewhere\",\"expected\":\"legacy\"}");
            assertEquals(409, refused.status(), refused::toString);

            Answer write = server.http().send("POST", PARTNERS, partner(1, 1), Map.of("Idempotency-Key", "dead"));
            assertEquals(503, write.status(), write::toString);
        } finally {
            elsewhere.startAgain();
        }
        Await.until("it answers again", LIMIT, () -> get(PARTNERS + "/7").status() == 200);
        awaitState("elsewhere", "available");
        Answer write = server.http().send("POST", PARTNERS, partner(1, 1), Map.of("Idempotency-Key", "dead"));
        assertEquals(200, write.status(), () -> "nothing had been sent: " + write);
    }

    @Test
    void aServiceThatIsSilentIsAProblem() {
        Answer read = get(PARTNERS + "/silent");
        assertEquals(504, read.status(), read::toString);

        Answer write = server.http().send("POST", PARTNERS + "/silent", "{}", Map.of("Idempotency-Key", "silent"));
        assertEquals(504, write.status(), write::toString);
        assertEquals(
                "urn:bof:problem:outcome-unknown", write.json().path("type").asText());
        Answer again = server.http().send("POST", PARTNERS + "/silent", "{}", Map.of("Idempotency-Key", "silent"));
        assertEquals(409, again.status(), () -> "it is not done a second time: " + again);
    }

    @Test
    void bodiesThatDoNotFitIntoMemoryGoThrough() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpResponse<InputStream> down = client.send(
                HttpRequest.newBuilder(at(PARTNERS + "/large/" + LARGE)).build(), BodyHandlers.ofInputStream());
        long length = 0;
        try (InputStream body = down.body()) {
            byte[] chunk = new byte[1 << 16];
            for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                length += read;
            }
        }
        assertEquals(LARGE, length);

        byte[] piece = new byte[1 << 20];
        HttpResponse<String> up = client.send(
                HttpRequest.newBuilder(at(PARTNERS))
                        .PUT(BodyPublishers.ofByteArrays(() ->
                                IntStream.range(0, 300).mapToObj(i -> piece).iterator()))
                        .build(),
                BodyHandlers.ofString());
        assertTrue(up.body().contains("\"read\":" + 300L * piece.length), up::body);
    }

    @Test
    void whatItHasInHandItEndsWhenItIsRemoved() throws Exception {
        CountDownLatch hold = elsewhere.holdSlow();
        CompletableFuture<Answer> inHand = CompletableFuture.supplyAsync(() -> get(PARTNERS + "/slow"));
        elsewhere.awaitSlow();
        cutover("legacy");

        CompletableFuture<Void> removal =
                CompletableFuture.runAsync(() -> server.shell("bof:variant-remove partners elsewhere"));
        awaitState("elsewhere", "leaving");
        hold.countDown();
        removal.get();

        assertEquals(200, inHand.get().status(), () -> inHand.join().toString());
        Await.until("it has gone", LIMIT, () -> !state("elsewhere").equals("available"));
        add();
    }

    @Test
    void itIsThereAfterARestart() {
        server.stop();
        server.start();

        awaitState("elsewhere", "available");
        awaitState("legacy", "available");
        assertEquals("elsewhere", get(PARTNERS + "/7").variant());
    }
}
