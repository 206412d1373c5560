package dev.bof.itests.swap;

import static dev.bof.itests.swap.Operator.LEGACY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Swaps under load, one after the other: the next one comes when the clients have felt the one before. */
final class Swaps {
    /** So many answers show that a variant really serves, and how fast it is outside the second of a swap. */
    private static final int SERVED = 500;

    /** So many answers make the server warm: a cold one has its classes to load. */
    private static final int WARM = 3000;

    private static final long SECOND = 1_000_000_000;

    private final Operator operator;
    private final Traffic traffic;
    private final List<Swap> done = new ArrayList<>();
    private SwapKind kind;
    private long begin;

    /**
     * A swap that was made.
     *
     * @param start when the operator gave the command, by {@link System#nanoTime}
     * @param end a second after that, or when the route had changed where that took longer
     */
    record Swap(SwapKind kind, long start, long end) {}

    Swaps(Operator operator, Traffic traffic) {
        this.operator = operator;
        this.traffic = traffic;
    }

    Operator operator() {
        return operator;
    }

    /** When the first swap could begin, by {@link System#nanoTime}. */
    long begin() {
        return begin;
    }

    List<Swap> done() {
        return done;
    }

    /** Swaps in every way, and goes on with the first ones again until there were enough. */
    void play(int leastSwaps, Duration leastTime) {
        traffic.awaitAnswers(LEGACY, WARM, 0);
        begin = System.nanoTime();
        long deadline = begin + leastTime.toNanos();
        SwapKind[] kinds = SwapKind.values();
        for (int n = 0; n < kinds.length || done.size() < leastSwaps || System.nanoTime() < deadline; n++) {
            kind = kinds[n % kinds.length];
            kind.play(this);
        }
    }

    /** Moves the route to a variant. */
    void to(String variant, Consumer<Operator> command) {
        swap(variant, command, () -> operator.awaitActive(variant));
    }

    /** Moves the route to another version of the legacy variant. */
    void toVersion(String version, Consumer<Operator> command) {
        swap(LEGACY, command, () -> {
            operator.awaitAvailable(LEGACY, version);
            operator.awaitActive(LEGACY);
        });
    }

    private void swap(String variant, Consumer<Operator> command, Runnable awaitChange) {
        long start = System.nanoTime();
        command.accept(operator);
        awaitChange.run();
        long end = Math.max(System.nanoTime(), start + SECOND);
        done.add(new Swap(kind, start, end));
        traffic.awaitAnswers(variant, SERVED, end);
    }
}
