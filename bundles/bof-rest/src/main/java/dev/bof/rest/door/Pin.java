package dev.bof.rest.door;

/**
 * What the database says of one route.
 *
 * @param variant the variant that the route is pinned to, or null where it is not pinned
 * @param previous the variant that served before the last cutover, or null where there was none
 * @param revision counts the changes of this route's pin; a higher one is newer on every node
 */
record Pin(String variant, String previous, long revision) {
    /** A route that nobody ever pinned. */
    static final Pin NONE = new Pin(null, null, 0);
}
