package dev.bof.itests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.itests.support.Answer;
import dev.bof.itests.support.Await;
import dev.bof.itests.support.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that create partners and read them back, and remember what they were told. */
final class PartnerLoad implements AutoCloseable {
    private static final String PARTNERS = "/api/v1/partners/";
    private static final AtomicInteger COMPANIES = new AtomicInteger(1000);

    private final Server server;
    private final int company = COMPANIES.incrementAndGet();
    private final Clients clients;
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Map<String, Stored> stored = new ConcurrentHashMap<>();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong broken = new AtomicLong();

    /** What a client was told, and when. */
    private record Stored(String id, long nanos) {}

    private PartnerLoad(Server server, int clients) {
        this.server = server;
        this.clients = Clients.repeat(clients, this::createAndRead);
    }

    static PartnerLoad on(Server server, int clients) {
        PartnerLoad load = new PartnerLoad(server, clients);
        load.awaitDone(5L * clients);
        return load;
    }

    private boolean createAndRead(int client, int round) {
        String code = client + "-" + round;
        sent.add(code);
        Answer created = send(
                "POST",
                PARTNERS,
                "{\"company_id\": %d, \"code\": \"%s\", \"name\": \"Partner %s\"}".formatted(company, code, code));
        if (created != null && created.status() == 201) {
            String id = created.json().path("id").asText();
            stored.put(code, new Stored(id, System.nanoTime()));
            return send("GET", PARTNERS + id, null) != null;
        }
        return created != null;
    }

    /** Null where the connection broke before an answer came. */
    private Answer send(String method, String path, String body) {
        long begin = System.nanoTime();
        try {
            byte[] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
            Answer answer = server.http().trySend(method, path, bytes, Map.of());
            Reply reply = new Reply(answer, Duration.ofNanos(System.nanoTime() - begin));
            replies.add(reply);
            if (reply.done()) {
                done.incrementAndGet();
            }
            return answer;
        } catch (IOException e) {
            broken.incrementAndGet();
            return null;
        }
    }

    /** Waits until so many more requests have succeeded. */
    void awaitDone(long more) {
        long wanted = done.get() + more;
        Await.until(
                more + " more requests succeed",
                Duration.ofMinutes(2),
                () -> done.get() >= wanted,
                () -> lastReplies() + server.lastLog());
    }

    /** Waits until so many more requests have been refused because the database is not available. */
    void awaitUnavailable(int more) {
        long wanted = unavailable() + more;
        Await.until(
                more + " more requests are told that the database is away",
                Duration.ofMinutes(2),
                () -> unavailable() >= wanted,
                this::lastReplies);
    }

    private long unavailable() {
        return replies.stream().filter(Reply::unavailable).count();
    }

    private String lastReplies() {
        List<Reply> all = replies();
        return all.subList(Math.max(0, all.size() - 5), all.size()).toString();
    }

    List<Reply> replies() {
        return List.copyOf(replies);
    }

    /** Connections that broke before an answer came. */
    long broken() {
        return broken.get();
    }

    void stop() {
        clients.stop();
    }

    /** Every write that was answered 201 is there under its id, and nothing is there twice. */
    void assertNothingLostOrDoubled() {
        assertNothingLostOrDoubled(Long.MAX_VALUE);
    }

    /** @param safe the {@link System#nanoTime} after which an answer may be lost */
    void assertNothingLostOrDoubled(long safe) {
        Map<String, String> found = new HashMap<>();
        List<String> doubled = new ArrayList<>();
        for (JsonNode partner : allOfTheCompany()) {
            String code = partner.path("code").asText();
            if (found.put(code, partner.path("id").asText()) != null) {
                doubled.add(code);
            }
        }
        List<String> lost = stored.entrySet().stream()
                .filter(entry -> entry.getValue().nanos() < safe)
                .filter(entry -> !entry.getValue().id().equals(found.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        Set<String> invented = new HashSet<>(found.keySet());
        invented.removeAll(sent);
        assertEquals(List.of(), lost, () -> "lost of " + stored.size());
        assertEquals(List.of(), doubled, "doubled");
        assertEquals(Set.of(), invented, "never sent");
    }

    private List<JsonNode> allOfTheCompany() {
        List<JsonNode> all = new ArrayList<>();
        long pages = 1;
        for (int page = 1; page <= pages; page++) {
            JsonNode answer = server.http()
                    .get(PARTNERS + "?company_id=" + company + "&page_size=1000&page=" + page)
                    .json();
            answer.path("items").forEach(all::add);
            pages = answer.path("pages").asLong();
        }
        return all;
    }

    @Override
    public void close() {
        clients.close();
    }
}
