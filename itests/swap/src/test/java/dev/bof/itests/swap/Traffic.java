package dev.bof.itests.swap;

import dev.bof.itests.support.Await;
import dev.bof.itests.support.Http;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Clients that read and write at the same time, until they are stopped. */
final class Traffic implements AutoCloseable {
    private static final int CLIENTS = 16;
    private static final int FIRST_COMPANY = 1000;
    /** Between two requests of a client: a machine without a moment to spare would measure its own queue. */
    private static final long PAUSE_NANOS = 1_000_000 * Long.getLong("swap.pause.millis", 10);

    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final List<Client> clients;
    private final List<CompletableFuture<Void>> work;
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private volatile Watch watch = new Watch("", 0, new LongAdder());
    private volatile boolean stopped;

    /** Counts what one variant has answered since a moment. */
    private record Watch(String variant, long after, LongAdder seen) {
        void note(Request request) {
            if (request.start() > after && variant.equals(request.variant())) {
                seen.increment();
            }
        }
    }

    Traffic(Http http) {
        clients = IntStream.range(0, CLIENTS)
                .mapToObj(n -> new Client(http, FIRST_COMPANY + n))
                .toList();
        work = clients.stream()
                .map(client -> CompletableFuture.runAsync(() -> work(client), threads))
                .toList();
    }

    private void work(Client client) {
        for (int round = 0; !stopped; round++) {
            Request request = client.step(round);
            watch.note(request);
            if (request.fault() != null) {
                faults.add(request.fault());
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Waits until a variant has answered so many requests that were sent after a moment. */
    void awaitAnswers(String variant, int count, long after) {
        Watch watched = new Watch(variant, after, new LongAdder());
        watch = watched;
        Await.until(
                variant + " answers",
                LIMIT,
                () -> watched.seen().sum() >= count,
                () -> "; faults of requests: " + faults);
    }

    /** Lets every client end the request that it has sent, and gives all requests that there were. */
    List<Request> stop() {
        stopped = true;
        work.forEach(CompletableFuture::join);
        return clients.stream()
                .map(Client::requests)
                .flatMap(Collection::stream)
                .toList();
    }

    /** Every write that was acknowledged is there, once, and nothing else. */
    void verifyWrites() {
        clients.forEach(Client::verifyWrites);
    }

    @Override
    public void close() {
        stopped = true;
        threads.shutdown();
    }
}
