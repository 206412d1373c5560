package dev.bof.rest.door;

import java.time.Duration;

/**
 * How long and how much the front door waits and takes.
 *
 * @param drain what a leaving variant is given for the requests it has in hand
 * @param hold how long a request waits for a variant
 * @param held most requests that wait at one time on one route
 * @param body most bytes of a request body
 * @param bulkBody most bytes of the body of a bulk call
 */
record Limits(Duration drain, Duration hold, int held, long body, long bulkBody) {
    private static final Duration BEYOND_DRAIN = Duration.ofSeconds(5);

    /** What {@link FrontDoorConfig} says by default. */
    static final Limits DEFAULT =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(15), 5000, 8 * 1024 * 1024, 64 * 1024 * 1024);

    /** Reserved on every route. */
    private static final String BULK = "/bulk-";

    /** @throws IllegalArgumentException if a request could not outwait the variant that leaves */
    Limits {
        Duration least = drain.plus(BEYOND_DRAIN);
        if (hold.compareTo(least) < 0) {
            throw new IllegalArgumentException(FrontDoorConfig.PID + ": hold.seconds is " + hold.toSeconds()
                    + ", but must be at least drain.seconds + " + BEYOND_DRAIN.toSeconds() + " = " + least.toSeconds()
                    + ": a request must be able to outwait the variant that leaves");
        }
    }

    static Limits of(FrontDoorConfig config) {
        return new Limits(
                Duration.ofSeconds(config.drain_seconds()),
                Duration.ofSeconds(config.hold_seconds()),
                config.hold_max(),
                config.body_limit(),
                config.bulk_body_limit());
    }

    /** Most bytes of the body of a request to this path. */
    long bodyAt(String path) {
        return path.contains(BULK) ? bulkBody : body;
    }
}
