package dev.bof.rest.door;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Requests of one route that wait for a variant. None of them holds a thread. */
final class HoldQueue {
    private static final Logger log = LoggerFactory.getLogger(HoldQueue.class);

    private final Set<Held> waiting = ConcurrentHashMap.newKeySet();

    int size() {
        return waiting.size();
    }

    /**
     * Keeps a request until the next {@link #release} or the end of its time.
     *
     * @param millis how long it waits at most, more than 0
     * @param expired answers it when its time is over, in a thread of {@code timer}
     */
    void hold(AsyncContext context, long millis, Consumer<AsyncContext> expired, ScheduledExecutorService timer) {
        // our own clock, because the container's would answer by itself what is just being dispatched
        context.setTimeout(0);
        Held held = new Held(context);
        context.addListener(held);
        waiting.add(held);
        held.timeout = timer.schedule(
                () -> {
                    if (held.claim()) {
                        expired.accept(context);
                    }
                },
                millis,
                TimeUnit.MILLISECONDS);
    }

    /** Sends every waiting request through the front door again. */
    void release() {
        for (Held held : waiting) {
            if (held.claim()) {
                try {
                    held.context.dispatch();
                } catch (IllegalStateException e) {
                    log.debug("A client left while its request was held", e);
                }
            }
        }
    }

    /** A request is either dispatched or answered when its time is over, never both. */
    private final class Held implements AsyncListener {
        private final AsyncContext context;
        private final AtomicBoolean claimed = new AtomicBoolean();
        private volatile Future<?> timeout;

        Held(AsyncContext context) {
            this.context = context;
        }

        boolean claim() {
            waiting.remove(this);
            Future<?> pending = timeout;
            if (pending != null) {
                pending.cancel(false);
            }
            return claimed.compareAndSet(false, true);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // the container measures no time here
        }

        @Override
        public void onError(AsyncEvent event) {
            claim();
        }

        @Override
        public void onComplete(AsyncEvent event) {
            claim();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // a dispatched request that is held again gets a place of its own
        }
    }
}
