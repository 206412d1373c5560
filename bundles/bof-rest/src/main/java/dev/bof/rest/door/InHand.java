package dev.bof.rest.door;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The requests that one variant is working on. Once closed it lets nothing in, and the one who closed it can wait until
 * the last has left. A request is counted before the gate is looked at, so none slips through while it closes.
 */
final class InHand {
    private final Set<GuardedResponse> responses = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean closed;

    /** Counts work in that has no response to a client, such as a probe. False where the gate is closed. */
    boolean enter() {
        count.incrementAndGet();
        if (closed) {
            leave();
            return false;
        }
        return true;
    }

    /** Counts a request in; false where the gate is closed. */
    boolean enter(GuardedResponse response) {
        if (!enter()) {
            return false;
        }
        responses.add(response);
        return true;
    }

    void leave() {
        if (count.decrementAndGet() == 0 && closed) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    void leave(GuardedResponse response) {
        responses.remove(response);
        leave();
    }

    int count() {
        return count.get();
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
    }

    /**
     * Waits until all have left.
     *
     * @return the requests that have not after {@code limit}
     */
    synchronized List<GuardedResponse> awaitEmpty(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        while (count.get() > 0) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                break;
            }
            try {
                // notifyAll comes from the last leave(); the bound covers one that left before this wait began
                wait(Math.max(1, Math.min(left / 1_000_000, 100)));
            } catch (InterruptedException e) {
                interrupted = true;
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(responses);
    }
}
