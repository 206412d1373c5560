package dev.bof.rest.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the proxies that brought a request say of it. The last entry of a header was written by the nearest proxy, and
 * each trusted one vouches for the entry before its own; what lies before that, anybody may have written.
 *
 * @param client the address of the first one in the chain that is not trusted, or null where nobody says
 * @param scheme http or https, or null
 * @param host as in a Host header, or null
 */
record ForwardedBy(String client, String scheme, String host) {
    private static final Pattern PAIR = Pattern.compile("\\s*([A-Za-z]+)=(?:\"([^\"]*)\"|([^\\s;,\"]*))\\s*(;|,|$)");
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?");

    /** One of both headers that there are; {@code Forwarded} (RFC 7239) goes first. */
    static ForwardedBy of(HttpServletRequest request, Predicate<String> trusted) {
        List<String> standard = Collections.list(request.getHeaders("Forwarded"));
        if (!standard.isEmpty()) {
            return standard(String.join(",", standard), trusted);
        }
        String host = last(request, "X-Forwarded-Host");
        String port = last(request, "X-Forwarded-Port");
        boolean bare = host != null && port != null && !host.matches(".*:\\d+");
        return checked(
                client(values(request, "X-Forwarded-For"), trusted),
                last(request, "X-Forwarded-Proto"),
                bare ? host + ":" + port : host);
    }

    private static ForwardedBy standard(String text, Predicate<String> trusted) {
        List<String> clients = new ArrayList<>();
        String scheme = null;
        String host = null;
        Matcher pair = PAIR.matcher(text);
        boolean newEntry = true;
        for (int at = 0; at < text.length() && pair.find(at) && pair.start() == at; at = pair.end()) {
            if (newEntry) {
                scheme = null;
                host = null;
            }
            String value = pair.group(2) == null ? pair.group(3) : pair.group(2);
            switch (pair.group(1).toLowerCase(Locale.ROOT)) {
                case "for" -> clients.add(value);
                case "proto" -> scheme = value;
                case "host" -> host = value;
                default -> {
                    // what else there may be says nothing about addresses
                }
            }
            newEntry = ",".equals(pair.group(4));
        }
        return checked(client(clients, trusted), scheme, host);
    }

    private static ForwardedBy checked(String client, String scheme, String host) {
        String lower = scheme == null ? null : scheme.toLowerCase(Locale.ROOT);
        return new ForwardedBy(
                client,
                "http".equals(lower) || "https".equals(lower) ? lower : null,
                host != null && HOST.matcher(host).matches() ? host : null);
    }

    private static String client(List<String> chain, Predicate<String> trusted) {
        String client = null;
        for (int i = chain.size() - 1; i >= 0; i--) {
            client = address(chain.get(i));
            if (!trusted.test(client)) {
                return client;
            }
        }
        return client;
    }

    /** Without brackets and port. */
    private static String address(String node) {
        if (node.startsWith("[")) {
            int end = node.indexOf(']');
            return end < 0 ? node : node.substring(1, end);
        }
        int colon = node.indexOf(':');
        return colon >= 0 && colon == node.lastIndexOf(':') ? node.substring(0, colon) : node;
    }

    private static List<String> values(HttpServletRequest request, String header) {
        List<String> values = new ArrayList<>();
        for (String line : Collections.list(request.getHeaders(header))) {
            for (String value : line.split(",")) {
                values.add(value.trim());
            }
        }
        return values;
    }

    private static String last(HttpServletRequest request, String header) {
        List<String> values = values(request, header);
        return values.isEmpty() ? null : values.get(values.size() - 1);
    }
}
