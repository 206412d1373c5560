package dev.bof.rest.compatibility;

import dev.bof.api.compatibility.LegacyEndpoint;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The addresses of endpoints below a route, the same however the parts of their paths are called. */
public final class Addresses {
    private Addresses() {}

    /** @param path with or without a slash in front */
    public static String of(String method, String path) {
        String bare = path.startsWith("/") ? path.substring(1) : path;
        return method + " " + bare.replaceAll("\\{[^}]*}", "{}");
    }

    /** @throws IllegalArgumentException if two endpoints have one address */
    public static Set<String> of(Collection<LegacyEndpoint> endpoints) {
        Set<String> all = new LinkedHashSet<>();
        for (LegacyEndpoint endpoint : endpoints) {
            if (!all.add(of(endpoint.method(), endpoint.path()))) {
                throw new IllegalArgumentException(
                        "there are two endpoints " + endpoint.method() + " /" + endpoint.path());
            }
        }
        return all;
    }
}
