package dev.bof.migration.status;

/**
 * What a server tells of a route.
 *
 * @param active the variant that serves, null where none does
 * @param pinned whether somebody has decided so
 * @param legacy the old variant, null where the server knows none
 * @param framework the new variant, null likewise
 */
public record RouteFacts(String active, boolean pinned, Variant legacy, Variant framework) {

    /**
     * A variant.
     *
     * @param available whether it can serve
     * @param reason why it cannot, null where it can
     * @param served requests that it has answered since the server started
     * @param failed of them, those answered with a status of 500 or above
     * @param inHand requests that it is working on
     */
    public record Variant(boolean available, String reason, long served, long failed, int inHand) {}
}
