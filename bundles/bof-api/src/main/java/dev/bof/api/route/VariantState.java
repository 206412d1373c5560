package dev.bof.api.route;

/**
 * A variant of a route at one moment.
 *
 * @param variant its name, such as {@code legacy}
 * @param availability whether it can serve
 * @param reason why it cannot, or is failing; null where all is well
 * @param bundle symbolic name of the bundle that offers it, or null where no installed bundle does
 * @param version that bundle's version, or null
 * @param inHand requests that it is working on now
 * @param served requests that it has answered since the server started, earlier revisions included
 * @param failed those of {@code served} that were answered with a status of 500 or above
 * @param cutOff requests that outlasted a drain and were answered 503 in its place, earlier revisions included
 * @param url where it is forwarded to, or null where it is no service elsewhere
 */
public record VariantState(
        String variant,
        Availability availability,
        String reason,
        String bundle,
        String version,
        int inHand,
        long served,
        long failed,
        long cutOff,
        String url) {

    /** A variant that a bundle offers. */
    public VariantState(
            String variant,
            Availability availability,
            String reason,
            String bundle,
            String version,
            int inHand,
            long served,
            long failed,
            long cutOff) {
        this(variant, availability, reason, bundle, version, inHand, served, failed, cutOff, null);
    }

    /** The same one, for another reason. */
    public VariantState because(String why) {
        return new VariantState(variant, availability, why, bundle, version, inHand, served, failed, cutOff, url);
    }

    /** What a variant can do for a request. */
    public enum Availability {
        /** It serves, or would if it were active. */
        AVAILABLE,
        /** A service elsewhere that has answered before, and not its last probe. It still gets its requests. */
        FAILING,
        /** It is there, but it has not answered its probe yet. */
        STARTING,
        /** It is leaving: what it has in hand it ends, new requests it gets none. */
        LEAVING,
        /** Another bundle serves the same variant: in a higher version, or in the same one and there first. */
        SHADOWED,
        /** An installed bundle announces it, but offers it not. */
        KNOWN
    }
}
