package dev.bof.rest.forward;

import java.time.Duration;

/**
 * What a target is given.
 *
 * @param connect how long a connection may take to be made
 * @param silence how long it may neither take nor give anything
 * @param inHand most requests that it works on at one time
 */
record ForwardLimits(Duration connect, Duration silence, int inHand) {
    /** What {@link ForwardConfig} says by default. */
    static final ForwardLimits DEFAULT = new ForwardLimits(Duration.ofSeconds(5), Duration.ofSeconds(60), 128);

    /** @throws IllegalArgumentException if nothing could be forwarded */
    ForwardLimits {
        if (connect.isNegative() || connect.isZero() || silence.isNegative() || silence.isZero() || inHand < 1) {
            throw new IllegalArgumentException(ForwardConfig.PID + ": every value must be at least 1");
        }
    }

    static ForwardLimits of(ForwardConfig config) {
        return new ForwardLimits(
                Duration.ofSeconds(config.connect_seconds()),
                Duration.ofSeconds(config.silence_seconds()),
                config.in_hand_max());
    }
}
