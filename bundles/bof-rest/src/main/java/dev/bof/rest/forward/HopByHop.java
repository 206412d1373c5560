package dev.bof.rest.forward;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Headers that belong to one connection and end there (RFC 9110, section 7.6.1). */
final class HopByHop {
    private static final Set<String> ALWAYS = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private HopByHop() {}

    /**
     * Their names in lower case.
     *
     * @param connection the values of the header Connection, which names further ones
     */
    static Set<String> names(Collection<String> connection) {
        Set<String> names = new TreeSet<>(ALWAYS);
        for (String value : connection) {
            for (String name : value.split(",")) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
