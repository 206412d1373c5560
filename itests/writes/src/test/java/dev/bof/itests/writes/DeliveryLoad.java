package dev.bof.itests.writes;

import dev.bof.itests.support.Answer;
import dev.bof.itests.support.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that write deliveries one after the other, and partners between them, until they are asked to end. */
final class DeliveryLoad implements AutoCloseable {
    private static final String CAPABILITY_MISSING = "urn:bof:problem:capability-missing";

    private final Http http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<CompletableFuture<Void>> clients = new ArrayList<>();
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong partners = new AtomicLong();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private volatile boolean ending;

    DeliveryLoad(Http http, int clients) {
        this.http = http;
        for (int i = 0; i < clients; i++) {
            int client = i;
            this.clients.add(CompletableFuture.runAsync(() -> run(client), threads));
        }
    }

    private void run(int client) {
        for (int round = 0; !ending; round++) {
            try {
                write(client, round);
            } catch (RuntimeException e) {
                unexpected.add(e.toString());
            }
        }
    }

    private void write(int client, int round) {
        Answer created = deliveries("POST", "/", "{\"company_id\": 1, \"parcels\": 1}", 1);
        if (created.status() == 201) {
            deliveries("PATCH", "/" + created.json().path("id").asText(), "{\"parcels\": 2}", 1);
        }
        deliveries(
                "POST",
                "/bulk-create",
                "[{\"company_id\": 2, \"parcels\": 1}, {\"company_id\": 2, \"parcels\": 2}]",
                2);
        String code = "\"code\": \"" + client + "-" + round + "\"";
        Answer partner = http.post(
                "/api/v1/partners-framework/", "{\"company_id\": 1, " + code + ", \"name\": \"Nobody needs a row\"}");
        count(partner, partner.status() == 201, partners, 1);
    }

    /** @param writes how many objects this writes */
    private Answer deliveries(String method, String path, String body, int writes) {
        Answer answer = http.send(method, "/api/v1/deliveries" + path, body, Map.of());
        if (isRefusal(answer)) {
            refused.incrementAndGet();
        } else {
            count(answer, answer.status() < 300, written, writes);
        }
        return answer;
    }

    private static boolean isRefusal(Answer answer) {
        return answer.status() == 503
                && answer.json().path("type").asText().equals(CAPABILITY_MISSING)
                && answer.header("Retry-After") != null;
    }

    private void count(Answer answer, boolean expected, AtomicLong counter, int writes) {
        if (expected) {
            counter.addAndGet(writes);
        } else {
            unexpected.add(answer.toString());
        }
    }

    /** Deliveries created or changed. */
    long written() {
        return written.get();
    }

    /** Requests that were told that the participant is missing. */
    long refused() {
        return refused.get();
    }

    long partners() {
        return partners.get();
    }

    /** What should not have been answered. */
    List<String> unexpected() {
        return List.copyOf(unexpected);
    }

    /** Waits until every client has got its last answer. */
    void end() {
        ending = true;
        clients.forEach(CompletableFuture::join);
    }

    @Override
    public void close() {
        end();
        threads.shutdown();
    }
}
