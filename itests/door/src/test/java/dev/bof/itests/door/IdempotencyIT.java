package dev.bof.itests.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.itests.support.Answer;
import dev.bof.itests.support.Await;
import dev.bof.itests.support.BreakableProxy.AtCommit;
import dev.bof.itests.support.Server;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two servers on one database: a request with a key is done once, whoever sends it how often and wherever. */
class IdempotencyIT {
    private static final String LEGACY = "partners-legacy";
    private static final String FRAMEWORK = "partners-framework";
    private static final int CLIENTS_A_SERVER = 16;
    private static final int ROUNDS = 20;
    private static final int CUTOVERS = 12;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static Nodes nodes;
    private static final ExecutorService THREADS = Executors.newCachedThreadPool();

    @BeforeAll
    static void start() {
        nodes = new Nodes("idempotency");
    }

    @AfterAll
    static void end() {
        THREADS.shutdown();
        nodes.close();
    }

    /** @param otherRoute what the clients of the second server send the same requests to */
    @ParameterizedTest
    @CsvSource({FRAMEWORK + ", " + FRAMEWORK, LEGACY + ", " + LEGACY, FRAMEWORK + ", " + LEGACY})
    void whatManySendAtOnceIsDoneOnce(String route, String otherRoute) {
        Retries retries = new Retries();
        CyclicBarrier together = new CyclicBarrier(2 * CLIENTS_A_SERVER);
        String name = route + otherRoute;

        List<CompletableFuture<Void>> clients = new ArrayList<>();
        for (int client = 0; client < 2 * CLIENTS_A_SERVER; client++) {
            boolean first = client % 2 == 0;
            clients.add(CompletableFuture.runAsync(
                    () -> {
                        for (int round = 0; round < ROUNDS; round++) {
                            await(together);
                            retries.note(
                                    first ? nodes.first() : nodes.second(), first ? route : otherRoute, name + round);
                        }
                    },
                    THREADS));
        }
        clients.forEach(CompletableFuture::join);

        for (int round = 0; round < ROUNDS; round++) {
            retries.untilAnswered(nodes.first(), route, name + round);
            retries.untilAnswered(nodes.second(), otherRoute, name + round);
        }
        assertEquals(ROUNDS, retries.keys());
        retries.assertOnce(nodes);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each client of the one server shares its keys with one of the other, while the route moves to and fro. */
    @Test
    void whatIsSentAcrossCutoversIsDoneOnce() {
        Retries retries = new Retries();
        Set<String> variants = ConcurrentHashMap.newKeySet();
        CompletableFuture<Void> cutovers = CompletableFuture.runAsync(
                () -> {
                    for (int i = 0; i < CUTOVERS; i++) {
                        cutover(nodes.both().get(i % 2), i % 2 == 0 ? "framework" : "legacy");
                        untilServedBy(nodes.both(), i % 2 == 0 ? "framework" : "legacy");
                    }
                },
                THREADS);

        List<CompletableFuture<Void>> clients = IntStream.range(0, 2 * CLIENTS_A_SERVER)
                .mapToObj(client -> CompletableFuture.runAsync(
                        () -> {
                            Server server = nodes.both().get(client % 2);
                            for (int i = 0; !cutovers.isDone(); i++) {
                                Answer answer =
                                        retries.untilAnswered(server, "partners", "cut-" + client / 2 + "-" + i);
                                variants.add(answer.variant());
                            }
                        },
                        THREADS))
                .toList();
        cutovers.join();
        clients.forEach(CompletableFuture::join);

        assertEquals(Set.of("legacy", "framework"), variants);
        retries.assertOnce(nodes);
    }

    private static void cutover(Server server, String variant) {
        Answer answer = server.http().put("/api/v1/framework/routes/partners", "{\"active\":\"" + variant + "\"}");
        assertEquals(200, answer.status(), answer::toString);
    }

    private static void untilServedBy(List<Server> servers, String variant) {
        for (Server server : servers) {
            Await.until(
                    "served by " + variant,
                    LIMIT,
                    () -> variant.equals(
                            server.http().get("/api/v1/partners/?page_size=1").variant()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {FRAMEWORK, LEGACY})
    void aKeyIsForOneRequestOnly(String route) {
        assertEquals(201, Retries.send(nodes.first(), route, "reuse-" + route).status());

        for (Server server : nodes.both()) {
            Answer other = Retries.send(server, route, "reuse-" + route, "{\"company_id\":1,\"code\":\"x\"}");
            assertEquals(422, other.status());
            assertEquals("urn:bof:problem:key-reused", other.json().path("type").asText());
            Answer elsewhere = server.http()
                    .send("DELETE", "/api/v1/" + route + "/1", null, Map.of("Idempotency-Key", "reuse-" + route));
            assertEquals(422, elsewhere.status());
        }
    }

    @Test
    void whoIsKilledBetweenCommitAndAnswerHasDoneIt() {
        nodes.proxy().holdCommits(AtCommit.AFTER);
        sendAndForget(FRAMEWORK, "after-framework");
        sendAndForget(LEGACY, "after-legacy");
        Await.until(
                "both are committed",
                LIMIT,
                () -> nodes.partners("after-framework") == 1 && nodes.partners("after-legacy") == 1);
        killFirst();

        Answer framework = untilEnded(FRAMEWORK, "after-framework");
        assertEquals(201, framework.status(), framework::toString);
        assertEquals("true", framework.header("Idempotent-Replay"));
        assertEquals("framework", framework.variant());
        assertEquals(201, untilEnded(LEGACY, "after-framework").status());
        assertOutcomeUnknown("after-legacy");

        assertEquals(1, nodes.partners("after-framework"));
        assertEquals(1, nodes.partners("after-legacy"));
        nodes.first().start();
    }

    @Test
    void whoIsKilledBeforeItsCommitHasDoneNothing() {
        nodes.proxy().holdCommits(AtCommit.BEFORE);
        sendAndForget(FRAMEWORK, "before-framework");
        sendAndForget(LEGACY, "before-legacy");
        Await.until("both are about to commit", LIMIT, () -> nodes.proxy().commitsHeld() >= 2);
        assertTrue(Retries.isInProgress(Retries.send(nodes.second(), FRAMEWORK, "before-framework")));
        assertTrue(Retries.isInProgress(Retries.send(nodes.second(), LEGACY, "before-legacy")));
        killFirst();

        Answer framework = untilEnded(FRAMEWORK, "before-framework");
        assertEquals(201, framework.status(), framework::toString);
        assertNull(framework.header("Idempotent-Replay"));
        assertOutcomeUnknown("before-legacy");

        assertEquals(1, nodes.partners("before-framework"));
        assertEquals(0, nodes.partners("before-legacy"));
        nodes.first().start();
    }

    private static void sendAndForget(String route, String code) {
        CompletableFuture.runAsync(() -> Retries.send(nodes.first(), route, code), THREADS)
                .exceptionally(e -> {
                    assertTrue(e.getCause() instanceof UncheckedIOException, e::toString);
                    return null;
                });
    }

    private static void killFirst() {
        nodes.first().kill();
        nodes.proxy().holdCommits(null);
    }

    /** The answer of the other server, once the database has noticed that the first one is gone. */
    private static Answer untilEnded(String route, String code) {
        Answer[] answer = new Answer[1];
        Await.until("the first request has ended", LIMIT, () -> {
            answer[0] = Retries.send(nodes.second(), route, code);
            return !Retries.isInProgress(answer[0]);
        });
        return answer[0];
    }

    private static void assertOutcomeUnknown(String code) {
        for (String route : List.of(LEGACY, FRAMEWORK)) {
            Answer answer = untilEnded(route, code);
            assertEquals(409, answer.status(), answer::toString);
            assertEquals(
                    "urn:bof:problem:outcome-unknown",
                    answer.json().path("type").asText());
        }
    }
}
