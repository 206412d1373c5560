package dev.bof.itests.writes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.itests.support.Answer;
import dev.bof.itests.support.Folders;
import dev.bof.itests.support.Http;
import dev.bof.itests.support.Postgres;
import dev.bof.itests.support.Site;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two servers on one PostgreSQL, sixteen clients at each: whoever is first wins, and everybody else is told. */
class ConcurrentWritersIT {
    private static final String PARTNERS = "/api/v1/partners-framework/";
    private static final int CLIENTS = 32;
    private static final int CHANGES = 5;
    private static final int CODES = 25;

    private static final ExecutorService THREADS = Executors.newFixedThreadPool(CLIENTS);
    private static Postgres postgres;
    private static List<Site> nodes;

    /** What one client does, of which it is told its number and its server. */
    private interface Client {
        void run(int number, Http http) throws Exception;
    }

    @BeforeAll
    static void start() {
        postgres = new Postgres(Folders.fresh("writers-postgresql"));
        nodes = Stream.of("first", "second")
                .map(node -> Site.on(postgres.database(), "writers-" + node))
                .toList();
        nodes.forEach(node -> node.server().launch());
        nodes.forEach(node -> node.server().awaitReady());
    }

    @AfterAll
    static void end() {
        THREADS.shutdown();
        nodes.forEach(Site::close);
        postgres.close();
    }

    @Test
    void ofThoseWhoExpectOneVersionOneWrites() throws Exception {
        String partner = create("counter", "0");
        Set<String> wonVersions = ConcurrentHashMap.newKeySet();

        all((number, http) -> {
            for (int changed = 0; changed < CHANGES; ) {
                Answer read = http.get(partner);
                String tag = read.header("ETag");
                int count = Integer.parseInt(read.json().path("name").asText());
                Answer written =
                        http.send("PATCH", partner, "{\"name\": \"" + (count + 1) + "\"}", Map.of("If-Match", tag));
                if (written.status() == 200) {
                    assertTrue(wonVersions.add(tag), () -> tag + " was won twice");
                    changed++;
                } else {
                    assertEquals(412, written.status(), written::toString);
                }
            }
        });

        JsonNode last = http(0).get(partner + "?include=version").json();
        assertEquals(CLIENTS * CHANGES, last.path("name").asInt(), "no change was overwritten");
        assertEquals(1 + CLIENTS * CHANGES, last.path("version").asInt());
    }

    @Test
    void thoseWhoExpectNothingWriteOrAreToldOfTheConflict() throws Exception {
        String partner = create("shared", "Shared");
        AtomicInteger successes = new AtomicInteger();

        all((number, http) -> {
            for (int change = 0; change < 4 * CHANGES; change++) {
                String body = "{\"name\": \"" + number + "-" + change + "\"}";
                Answer written = http.send("PATCH", partner, body, Map.of());
                if (written.status() == 200) {
                    successes.incrementAndGet();
                } else {
                    assertEquals(409, written.status(), written::toString);
                }
            }
        });

        JsonNode last = http(0).get(partner + "?include=version").json();
        assertEquals(1 + successes.get(), last.path("version").asInt());
    }

    @Test
    void aUniqueKeyIsHadByOne() throws Exception {
        CyclicBarrier together = new CyclicBarrier(CLIENTS);
        Set<String> winners = ConcurrentHashMap.newKeySet();

        all((number, http) -> {
            for (int code = 0; code < CODES; code++) {
                String wanted = "wanted-" + code;
                together.await(30, TimeUnit.SECONDS);
                Answer created = http.post(PARTNERS, partner(wanted, "Client " + number));
                if (created.status() == 201) {
                    assertTrue(winners.add(wanted), () -> wanted + " was given twice");
                } else {
                    assertEquals(409, created.status(), created::toString);
                    assertTrue(created.json().path("detail").asText().startsWith("code '" + wanted + "'"));
                }
            }
        });

        assertEquals(CODES, winners.size());
    }

    @Test
    void bulkCallsThatWantTheSameKeysGiveEachToOne() throws Exception {
        int many = 200;
        AtomicInteger created = new AtomicInteger();

        all((number, http) -> {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, many).boxed().toList());
            Collections.shuffle(order, new Random(number));
            String items = order.stream()
                    .map(i -> partner("bulk-" + i, "Client " + number))
                    .collect(Collectors.joining(", ", "[", "]"));
            Answer answer = http.post(PARTNERS + "bulk-create", "{\"mode\": \"partial\", \"items\": " + items + "}");
            if (answer.status() == 503) {
                // two calls that wait for each other: the database ends one, and nothing of it is written
                assertTrue(answer.text().contains("nothing was changed"), answer::toString);
            } else {
                assertTrue(answer.status() == 200 || answer.status() == 207, answer::toString);
                created.addAndGet(answer.json().path("counts").path("succeeded").asInt());
            }
        });

        assertEquals(many, created.get());
        assertEquals(many, postgres.number("SELECT COUNT(*) FROM partners WHERE code LIKE 'bulk-%'"));
    }

    private static String create(String code, String name) {
        Answer created = http(0).post(PARTNERS, partner(code, name));
        assertEquals(201, created.status(), created::toString);
        return PARTNERS + created.json().path("id").asText();
    }

    private static String partner(String code, String name) {
        return "{\"company_id\": 1, \"code\": \"" + code + "\", \"name\": \"" + name + "\"}";
    }

    /** Every other client has the same server. */
    private static Http http(int client) {
        return nodes.get(client % nodes.size()).server().http();
    }

    /** Runs the clients, half of them at each server, until all have ended; fails where one of them did. */
    private static void all(Client client) throws InterruptedException, ExecutionException {
        List<Future<?>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int number = i;
            Http http = http(number);
            clients.add(THREADS.submit(() -> {
                client.run(number, http);
                return null;
            }));
        }
        for (Future<?> one : clients) {
            one.get();
        }
    }
}
