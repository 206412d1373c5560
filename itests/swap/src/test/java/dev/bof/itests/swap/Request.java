package dev.bof.itests.swap;

/**
 * One request of a client.
 *
 * @param start when it was sent, by {@link System#nanoTime}
 * @param end when its answer was there, or its connection broken
 * @param variant who answered, or null where nobody said
 * @param fault what was wrong with the answer, or null where it was as expected
 */
record Request(long start, long end, String variant, String fault) {
    long nanos() {
        return end - start;
    }
}
