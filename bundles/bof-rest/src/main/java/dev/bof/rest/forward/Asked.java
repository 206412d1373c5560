package dev.bof.rest.forward;

/**
 * How a request that is to be forwarded was asked.
 *
 * @param route the path of the route on this server, such as {@code /api/v1/orders}
 * @param prefix the path that was asked in its place: the same, or that of the variant beside the route
 * @param below the undecoded path below it, empty or with a slash at its beginning
 * @param correlation the request's id in logs
 */
public record Asked(String route, String prefix, String below, String correlation) {}
