package dev.bof.rest.door;

import java.util.concurrent.atomic.LongAdder;

/** What became of the requests to one variant of one route, over all of its revisions since the server started. */
final class Counters {
    private final LongAdder served = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder cutOff = new LongAdder();

    void served(int status) {
        served.increment();
        if (status >= 500) {
            failed.increment();
        }
    }

    void cutOff(int requests) {
        cutOff.add(requests);
    }

    long served() {
        return served.sum();
    }

    long failed() {
        return failed.sum();
    }

    long cutOffs() {
        return cutOff.sum();
    }
}
