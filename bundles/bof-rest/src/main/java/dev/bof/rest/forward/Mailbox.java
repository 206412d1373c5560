package dev.bof.rest.forward;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What is to be done next for one request. The HTTP client's threads put steps in; the request's own thread takes them
 * out and does them, so that nobody else ever touches the streams of the web server.
 */
final class Mailbox {
    private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();

    /** A piece of work for the request's own thread. */
    @FunctionalInterface
    interface Step {
        void run() throws IOException;
    }

    void put(Step step) {
        steps.add(step);
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Does the next step; false where none came within {@code limit}. */
    boolean runNext(Duration limit) throws IOException, InterruptedException {
        Step step = steps.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
        if (step == null) {
            return false;
        }
        step.run();
        return true;
    }
}
