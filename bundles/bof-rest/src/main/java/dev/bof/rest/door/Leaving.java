package dev.bof.rest.door;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Counts a request out when its asynchronous answer has ended. */
final class Leaving implements AsyncListener {
    private final Runnable ended;

    Leaving(Runnable ended) {
        this.ended = ended;
    }

    @Override
    public void onComplete(AsyncEvent event) {
        ended.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // onComplete follows
    }

    @Override
    public void onError(AsyncEvent event) {
        // onComplete follows
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
