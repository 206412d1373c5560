package dev.bof.rest.door;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Counts a request out of its variant when its asynchronous answer has ended. */
final class Leaving implements AsyncListener {
    private final Variant variant;
    private final GuardedResponse response;

    Leaving(Variant variant, GuardedResponse response) {
        this.variant = variant;
        this.response = response;
    }

    @Override
    public void onComplete(AsyncEvent event) {
        variant.ended(response);
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
