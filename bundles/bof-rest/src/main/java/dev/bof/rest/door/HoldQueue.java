package dev.bof.rest.door;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Requests of one route that wait for a variant. None of them holds a thread. */
final class HoldQueue {
    private final Set<Held> waiting = ConcurrentHashMap.newKeySet();

    int size() {
        return waiting.size();
    }

    /**
     * Keeps a request until the next {@link #release} or the end of its time.
     *
     * @param millis how long it waits at most, more than 0
     * @param expired answers it when its time is over
     */
    void hold(AsyncContext context, long millis, Consumer<AsyncContext> expired) {
        Held held = new Held(context, expired);
        context.setTimeout(millis);
        context.addListener(held);
        waiting.add(held);
    }

    /** Sends every waiting request through the front door again. */
    void release() {
        for (Held held : waiting) {
            if (held.claim()) {
                held.context.dispatch();
            }
        }
    }

    /** A request is either dispatched or answered when its time is over, never both. */
    private final class Held implements AsyncListener {
        private final AsyncContext context;
        private final Consumer<AsyncContext> expired;
        private final AtomicBoolean claimed = new AtomicBoolean();

        Held(AsyncContext context, Consumer<AsyncContext> expired) {
            this.context = context;
            this.expired = expired;
        }

        boolean claim() {
            waiting.remove(this);
            return claimed.compareAndSet(false, true);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            if (claim()) {
                expired.accept(context);
            }
        }

        @Override
        public void onError(AsyncEvent event) {
            claim();
        }

        @Override
        public void onComplete(AsyncEvent event) throws IOException {
            claim();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // a dispatched request that is held again gets a place of its own
        }
    }
}
