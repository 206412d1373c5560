package dev.bof.itests.contract;

import dev.bof.itests.support.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Replaces in the answers of one test what may differ between two variants, and nothing else: ids, times of writes and
 * the correlation id, the path's prefix and the server's address. An id or a time becomes its number in the order of
 * appearance, so that two that are equal stay equal and two that differ still differ.
 */
final class Normaliser {
    private static final Pattern ID_FIELD = Pattern.compile("\"id\":\"?([0-9a-f-]+)\"?");
    private static final Pattern TIME_FIELD = Pattern.compile(
            "(?<=\"(?:created|updated)_at\":\")\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z(?=\")");
    private static final Pattern CORRELATION = Pattern.compile("(?<=\"correlation_id\":\")[^\"]*");

    /** What is new in every answer, depends on what is replaced, or tells what only one variant can do. */
    private static final Set<String> VOLATILE =
            Set.of("date", "x-correlation-id", "x-bof-variant", "content-length", "etag", "vary", "allow");

    private final Pattern prefix;
    private final String route;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> times = new LinkedHashMap<>();

    Normaliser(Subject subject) {
        this.prefix = Pattern.compile("(http://[0-9.]+:\\d+)?" + Pattern.quote(subject.path()) + "(?![\\w-])");
        this.route = "/api/v1/" + subject.type().route();
    }

    /** An answer as it must be from every variant. */
    String of(Answer answer) {
        String body = answer.text();
        ID_FIELD.matcher(body)
                .results()
                .forEach(id -> ids.computeIfAbsent(id.group(1), x -> "{id " + ids.size() + "}"));
        TIME_FIELD
                .matcher(body)
                .results()
                .forEach(time -> times.computeIfAbsent(time.group(), x -> "{time " + times.size() + "}"));
        Map<String, String> headers = new TreeMap<>(answer.headers());
        headers.keySet().removeAll(VOLATILE);
        return answer.status() + " " + text(headers.toString()) + " " + text(body);
    }

    /** A path or a body with the same replacements. */
    String text(String text) {
        String result = prefix.matcher(text).replaceAll(route);
        result = CORRELATION.matcher(result).replaceAll("{correlation}");
        result = TIME_FIELD.matcher(result).replaceAll(time -> times.getOrDefault(time.group(), time.group()));
        for (Map.Entry<String, String> id : ids.entrySet()) {
            String in = "(?<=" + route + "/|\"id\":|\"id\":\"|')" + Pattern.quote(id.getKey()) + "(?![\\w-])";
            result = result.replaceAll(in, id.getValue().replace("{", "\\{"));
        }
        return result;
    }
}
