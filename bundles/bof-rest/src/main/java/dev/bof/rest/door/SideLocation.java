package dev.bof.rest.door;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns an address of a route, as its variant says it, into the one under which the variant was asked beside the route.
 * Addresses of anything else stay as they are.
 */
final class SideLocation implements UnaryOperator<String> {
    private final Pattern own;
    private final String asked;

    /**
     * @param own the path of the route
     * @param asked the path in its place
     */
    SideLocation(String own, String asked) {
        this.own = Pattern.compile("^([a-z][a-z0-9+.-]*://[^/?#]*)?" + Pattern.quote(own) + "(?=[/?#]|$)");
        this.asked = Matcher.quoteReplacement(asked);
    }

    @Override
    public String apply(String location) {
        return location == null ? null : own.matcher(location).replaceFirst("$1" + asked);
    }
}
