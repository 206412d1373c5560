package dev.bof.rest.idempotency;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Headers as one text, a line each. */
final class HeaderLines {
    private static final String SEPARATOR = ": ";

    private HeaderLines() {}

    static String write(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + SEPARATOR + header.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    static Map<String, String> read(String text) {
        Map<String, String> headers = new TreeMap<>();
        text.lines().forEach(line -> {
            int at = line.indexOf(SEPARATOR);
            headers.put(line.substring(0, at), line.substring(at + SEPARATOR.length()));
        });
        return headers;
    }
}
