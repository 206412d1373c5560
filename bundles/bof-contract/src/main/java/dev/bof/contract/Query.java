package dev.bof.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A query string, built parameter by parameter; immutable. */
record Query(List<String> pairs) {
    static final Query NONE = new Query(List.of());

    Query with(String name, Object value) {
        List<String> all = new ArrayList<>(pairs);
        all.add(encode(name) + "=" + encode(String.valueOf(value)));
        return new Query(all);
    }

    /** For queries and, as it leaves nothing unescaped that a path would read, for segments of paths. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }
}
