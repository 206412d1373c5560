package dev.bof.rest.forward;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a service elsewhere has what lies below a route.
 *
 * @param base without a slash at its end
 */
public record Target(URI base) {
    /** What a server may take for the parent of a path; a parameter after it hides it from nobody but us. */
    private static final Pattern DOTS = Pattern.compile("(?i)(\\.|%2e){1,2}(;.*)?");

    private static final Pattern SEPARATOR = Pattern.compile("(?i)/|\\\\|%5c|%2f");

    /**
     * The target at an address.
     *
     * @throws IllegalArgumentException if nothing can be forwarded there, with the reason
     */
    public static Target of(String url) {
        URI uri = parse(url);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        require(scheme.equals("http") || scheme.equals("https"), url, "it must begin with http:// or https://");
        require(uri.getRawUserInfo() == null, "the address", "it must not carry a user or a password");
        require(uri.getHost() != null, url, "it has no host");
        require(uri.getPort() != 0 && uri.getPort() <= 65535, url, "it has a port that does not exist");
        require(uri.getRawQuery() == null && uri.getRawFragment() == null, url, "it must end with its path");
        require(!climbs(uri.getRawPath()), url, "its path must not contain . or ..");
        String bare = uri.toASCIIString().replaceFirst("/+$", "");
        return new Target(URI.create(scheme + bare.substring(bare.indexOf(':'))));
    }

    private static URI parse(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("an address cannot be read: " + e.getReason(), e);
        }
    }

    private static void require(boolean condition, String url, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(url + " cannot be forwarded to: " + otherwise);
        }
    }

    private static boolean climbs(String path) {
        return SEPARATOR.splitAsStream(path).anyMatch(segment -> DOTS.matcher(segment)
                .matches());
    }

    /**
     * The address of something below.
     *
     * @param below the undecoded path below the route, empty or with a slash at its beginning
     * @param query undecoded, or null
     * @throws ProblemException malformed if the path leads out of what lies below
     */
    URI at(String below, String query) {
        if (climbs(below)) {
            throw new ProblemException(ProblemType.MALFORMED, "The path must not contain . or .. as a segment.");
        }
        return URI.create(base
                + strict(below, "/;:@!$&'()*+,=-._~")
                + (query == null ? "" : "?" + strict(query, "/?;:@!$&'()*+,=-._~[]")));
    }

    /** The same text with what a URI must not contain encoded: clients send it all the same, and servers take it. */
    private static String strict(String sent, String allowed) {
        StringBuilder strict = new StringBuilder(sent.length());
        byte[] bytes = sent.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || allowed.indexOf(c) >= 0);
            if (plain || c == '%' && isHex(bytes, i + 1) && isHex(bytes, i + 2)) {
                strict.append(c);
            } else {
                strict.append(String.format("%%%02X", (int) c));
            }
        }
        return strict.toString();
    }

    private static boolean isHex(byte[] bytes, int at) {
        return at < bytes.length && Character.digit(bytes[at], 16) >= 0;
    }

    /** The undecoded path, empty at the root. */
    String path() {
        return base.getRawPath();
    }

    /** Host and port as they are compared: without the port that the scheme has anyway. */
    static String authority(URI uri) {
        int usual = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return uri.getPort() == -1 || uri.getPort() == usual ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
