package dev.bof.rest.edge;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How much each client has asked lately. A client is one number: the time at which it will have been silent for long
 * enough for all that it has asked. What lies in the past is forgotten.
 */
final class Rates {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final long perRequest;
    private final long tolerance;
    private final LongSupplier clock;
    private final ConcurrentHashMap<String, AtomicLong> clients = new ConcurrentHashMap<>();
    private final AtomicLong nextSweep;

    /**
     * @param perSecond requests a second for ever
     * @param burst requests at once
     * @param clock nanoseconds that never go back
     */
    Rates(int perSecond, int burst, LongSupplier clock) {
        if (perSecond < 1 || burst < 1) {
            throw new IllegalArgumentException(RateConfig.PID + ": per.second and burst must be at least 1");
        }
        this.perRequest = SECOND / perSecond;
        this.tolerance = perRequest * (burst - 1);
        this.clock = clock;
        this.nextSweep = new AtomicLong(clock.getAsLong() + SECOND);
    }

    /**
     * Counts a request.
     *
     * @return zero where it may be served, else how long the client is to wait
     */
    Duration delay(String client) {
        long now = clock.getAsLong();
        sweep(now);
        AtomicLong paidUntil = clients.computeIfAbsent(client, key -> new AtomicLong(now));
        while (true) {
            long before = paidUntil.get();
            long from = Math.max(before, now);
            if (from - now > tolerance) {
                return Duration.ofNanos(from - now - tolerance);
            }
            if (paidUntil.compareAndSet(before, from + perRequest)) {
                return Duration.ZERO;
            }
        }
    }

    /** Once a second: so many clients as can ask in the time of a burst are remembered, and no more. */
    private void sweep(long now) {
        long due = nextSweep.get();
        if (now >= due && nextSweep.compareAndSet(due, now + SECOND)) {
            clients.values().removeIf(paidUntil -> paidUntil.get() <= now);
        }
    }

    int remembered() {
        return clients.size();
    }
}
