package dev.bof.rest.door;

/** Names of the request attributes by which the front door tells a variant's application about the request. */
public final class RequestAttributes {
    /** The request's correlation id, a {@code String}. */
    public static final String CORRELATION_ID = "bof.correlation-id";

    /** The route that was asked, such as {@code orders}. */
    public static final String ROUTE = "bof.route";

    /** The name of the variant that serves the request. */
    public static final String VARIANT = "bof.variant";

    /** The undecoded path as the client asked it, before it was turned into the route's own. */
    public static final String ORIGINAL_PATH = "bof.original-path";

    private RequestAttributes() {}
}
