package dev.bof.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What "the same answer" means: status, the body to the byte, and every header that the legacy variant sends, after what
 * is each side's own has been masked. The exceptions are:
 *
 * <ul>
 *   <li>headers of the transport and of the front door; more headers than legacy sends; of a {@code Location} all but its
 *       last segment, as the rest is the front door's
 *   <li>a failure of the legacy variant (500 and above): the framework variant has to refuse too, in its own words
 *   <li>an error that the legacy variant answers without a body: the framework variant may add one
 *   <li>an error body that names classes or stack frames, or is the server's HTML page: nobody reproduces what leaked
 * </ul>
 */
final class Comparison {
    private static final Set<String> TRANSPORT = Set.of(
            "age",
            "alt-svc",
            "cache-control",
            "connection",
            "content-length",
            "date",
            "keep-alive",
            "server",
            "transfer-encoding",
            "vary",
            "via",
            "x-bof-variant",
            "x-correlation-id",
            "x-powered-by");
    private static final Pattern LEAKED = Pattern.compile(
            "\\b[a-z][a-z0-9]+(\\.[a-z0-9_]+)+\\.[A-Z]\\w+|\\(class [\\w.$]+|\\[Source: |^\\s*(?i:<!doctype|<html)");

    /** Empty where the answers are the same, else a text for people. */
    Optional<String> difference(Exchange legacy, Exchange framework) {
        return kind(legacy, framework)
                .map(what -> what + "\n  legacy    " + legacy.call() + "\n            " + legacy.reply()
                        + "\n  framework " + framework.call() + "\n            " + framework.reply());
    }

    private Optional<String> kind(Exchange legacy, Exchange framework) {
        Reply right = legacy.reply();
        Reply found = framework.reply();
        if (right.isFailure()) {
            return found.isRefusal() ? Optional.empty() : Optional.of("accepted what legacy fails at");
        }
        if (right.status() != found.status()) {
            return Optional.of("status " + found.status() + ", not " + right.status());
        }
        if (right.isRefusal() && (right.body().length == 0 || isLeaked(right))) {
            return Optional.empty();
        }
        return header(legacy, framework).or(() -> body(legacy, framework));
    }

    private static boolean isLeaked(Reply reply) {
        return LEAKED.matcher(reply.text()).find();
    }

    private static Optional<String> header(Exchange legacy, Exchange framework) {
        for (String name : legacy.reply().headers().keySet()) {
            String right = value(legacy, name);
            String found = value(framework, name);
            if (!TRANSPORT.contains(name) && !right.equals(found)) {
                return Optional.of("header " + name + " '" + found + "', not '" + right + "'");
            }
        }
        return Optional.empty();
    }

    private static String value(Exchange exchange, String name) {
        String value = exchange.mask().text(exchange.reply().header(name));
        return switch (name) {
            case "content-type" -> mediaType(value);
            case "location" -> value.substring(value.lastIndexOf('/') + 1);
            default -> value;
        };
    }

    /** UTF-8 is what JSON is in, said or unsaid. */
    private static String mediaType(String value) {
        return value.toLowerCase(Locale.ROOT).replace(" ", "").replace(";charset=utf-8", "");
    }

    private static Optional<String> body(Exchange legacy, Exchange framework) {
        String right = legacy.mask().body(legacy.reply().text());
        String found = framework.mask().body(framework.reply().text());
        if (right.equals(found)) {
            return Optional.empty();
        }
        int at = firstDifference(right, found);
        return Optional.of("body differs at " + at + ": " + around(found, at) + ", not " + around(right, at));
    }

    private static int firstDifference(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static String around(String text, int at) {
        return "'" + text.substring(Math.max(0, at - 30), Math.min(text.length(), at + 40)) + "'";
    }
}
