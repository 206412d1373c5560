package dev.bof.itests.slow;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Where requests wait until they are let through, or their time is over. */
final class Gate {
    private final AtomicReference<CountDownLatch> closed = new AtomicReference<>(new CountDownLatch(1));
    private final AtomicInteger waiting = new AtomicInteger();

    /** @throws IllegalStateException if the thread is interrupted */
    void pass(int seconds) {
        CountDownLatch gate = closed.get();
        waiting.incrementAndGet();
        try {
            gate.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at the gate", e);
        } finally {
            waiting.decrementAndGet();
        }
    }

    int waiting() {
        return waiting.get();
    }

    /** Lets through those who wait now. */
    void open() {
        closed.getAndSet(new CountDownLatch(1)).countDown();
    }
}
