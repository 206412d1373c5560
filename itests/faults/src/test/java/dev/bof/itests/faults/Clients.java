package dev.bof.itests.faults;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Clients at work at the same time. */
final class Clients implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<CompletableFuture<Void>> endless;
    private volatile boolean stopped;

    /** What a client does again and again. */
    @FunctionalInterface
    interface Step {
        /** Does it once more; false where there is no going on. */
        boolean take(int client, int round);
    }

    private Clients(int count, Step step) {
        endless = IntStream.range(0, count)
                .mapToObj(client -> CompletableFuture.runAsync(() -> work(client, step), threads))
                .toList();
    }

    /** Clients that do the same again and again until they are stopped. */
    static Clients repeat(int count, Step step) {
        return new Clients(count, step);
    }

    private void work(int client, Step step) {
        int round = 0;
        while (!stopped && step.take(client, round)) {
            round++;
        }
    }

    /** As many calls at once, each by a client of its own. */
    static <T> List<CompletableFuture<T>> atOnce(int count, IntFunction<T> call) {
        return IntStream.range(0, count)
                .mapToObj(i -> async(() -> call.apply(i)))
                .toList();
    }

    private static <T> CompletableFuture<T> async(Supplier<T> call) {
        return CompletableFuture.supplyAsync(call, run -> new Thread(run, "client").start());
    }

    /** Waits for the answers of all. */
    static <T> List<T> join(List<CompletableFuture<T>> calls) {
        return calls.stream().map(CompletableFuture::join).toList();
    }

    /** Lets each client end what it does; fails where one of them has failed. */
    void stop() {
        stopped = true;
        endless.forEach(CompletableFuture::join);
    }

    @Override
    public void close() {
        stopped = true;
        threads.shutdown();
    }
}
