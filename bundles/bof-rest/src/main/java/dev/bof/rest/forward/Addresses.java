package dev.bof.rest.forward;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns addresses as a target says them into those that the client can use. What lies outside of what is forwarded stays
 * as it is.
 */
final class Addresses {
    private static final Pattern ABSOLUTE = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*://[^/?#]*)(.*)");
    private static final Pattern COOKIE_PATH = Pattern.compile("(?i)\\s*path\\s*=\\s*\"?([^\"]*)\"?\\s*");
    private static final Pattern COOKIE_DOMAIN = Pattern.compile("(?i)\\s*domain\\s*=.*");

    private final Target target;
    private final String origin;
    private final Asked asked;

    /** @param origin scheme, host and port as the client asked, such as {@code http://localhost:8000} */
    Addresses(Target target, String origin, Asked asked) {
        this.target = target;
        this.origin = origin;
        this.asked = asked;
    }

    /** An address in a header, relative or absolute; under the route's own path, whichever was asked. */
    String location(String said) {
        Matcher absolute = ABSOLUTE.matcher(said);
        if (absolute.matches()) {
            return isTarget(absolute.group(1))
                    ? below(absolute.group(2))
                            .map(rest -> origin + asked.route() + rest)
                            .orElse(said)
                    : said;
        }
        boolean path = said.startsWith("/") && !said.startsWith("//");
        return path ? below(said).map(rest -> asked.route() + rest).orElse(said) : said;
    }

    /** A target that believes what it is told of the client's address says that one for its own. */
    private boolean isTarget(String site) {
        try {
            URI said = URI.create(site);
            String authority = Target.authority(said);
            return said.getHost() != null
                    && (authority.equalsIgnoreCase(Target.authority(target.base()))
                            || authority.equalsIgnoreCase(Target.authority(URI.create(origin))));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Optional<String> below(String path) {
        String base = target.path();
        boolean inside = path.startsWith(base)
                && (path.length() == base.length() || "/?#".indexOf(path.charAt(base.length())) >= 0);
        return inside ? Optional.of(path.substring(base.length())) : Optional.empty();
    }

    /** A cookie goes back to where it is forwarded from and nowhere else: not to other routes of this server. */
    String cookie(String said) {
        String[] parts = said.split(";");
        return Stream.concat(
                        Stream.of(parts[0]),
                        Stream.of(parts)
                                .skip(1)
                                .filter(part -> !COOKIE_DOMAIN.matcher(part).matches())
                                .map(this::attribute))
                .collect(Collectors.joining(";"));
    }

    private String attribute(String part) {
        Matcher path = COOKIE_PATH.matcher(part);
        if (!path.matches() || !path.group(1).startsWith("/")) {
            return part;
        }
        String said = path.group(1);
        boolean above = (target.path() + "/").startsWith(said.endsWith("/") ? said : said + "/");
        return above
                ? " Path=" + asked.prefix()
                : below(said).map(rest -> " Path=" + asked.prefix() + rest).orElse(part);
    }
}
