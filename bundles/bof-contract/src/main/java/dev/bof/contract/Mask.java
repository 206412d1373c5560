package dev.bof.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.bof.contract.model.Varying;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides in an answer what is the side's or the object's own, and nothing else: the address, the correlation id, the
 * object's id and unique values, and members that vary from write to write. All other characters stay as they were sent.
 */
final class Mask {
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern FRACTION = Pattern.compile("\\.9+");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /** In problem documents, each request has its own. */
    private static final String CORRELATION_ID = "correlation_id";

    /** What is to be hidden, as a pattern, and what to write in its place. */
    private final Map<Pattern, String> own;

    private final Map<String, Varying> varying;
    private final String id;

    private Mask(Map<Pattern, String> own, Map<String, Varying> varying, String id) {
        this.own = own;
        this.varying = varying;
        this.id = id;
    }

    /** Hides the variant's address. */
    static Mask of(Side side) {
        Map<Pattern, String> own = new LinkedHashMap<>();
        own.put(Pattern.compile("https?://[^/\\s\"]+(?=/)"), "");
        own.put(Pattern.compile(Pattern.quote(side.address().getPath()) + "(?![\\w-])"), "<route>");
        return new Mask(own, Map.of(), null);
    }

    /**
     * Hides one object's id and unique values too, wherever they stand, and the members that vary.
     *
     * @param id the object's id, null where it has none yet
     * @param values unique values by what to call them
     */
    Mask with(String id, Map<String, String> values, Map<String, Varying> varying) {
        Map<Pattern, String> all = new LinkedHashMap<>(own);
        values.forEach((name, value) -> {
            all.put(whole(value), "<" + name + ">");
            all.put(whole(escaped(value)), "<" + name + ">");
        });
        if (id != null) {
            all.put(whole(id), "<id>");
        }
        return new Mask(all, varying, id);
    }

    /** As JSON may write it: some services write characters beyond 16 bits as two escapes. */
    private static String escaped(String value) {
        StringBuilder written = new StringBuilder();
        for (char each : JsonStringEncoder.getInstance().quoteAsString(value)) {
            written.append(Character.isSurrogate(each) ? "\\u%04X".formatted((int) each) : String.valueOf(each));
        }
        return written.toString();
    }

    private static Pattern whole(String value) {
        return Pattern.compile("(?<![\\p{L}0-9])" + Pattern.quote(value) + "(?![\\p{L}0-9])");
    }

    /** A header or a body that is not JSON. */
    String text(String text) {
        String masked = text;
        for (Map.Entry<Pattern, String> each : own.entrySet()) {
            masked = each.getKey().matcher(masked).replaceAll(Matcher.quoteReplacement(each.getValue()));
        }
        return masked;
    }

    /** A body: as JSON, value by value, where it is JSON. */
    String body(String body) {
        StringBuilder masked = new StringBuilder();
        int copied = 0;
        try (JsonParser parser = Json.MAPPER.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    parser.getText(); // reads to the value's end
                    int start = (int) parser.currentTokenLocation().getCharOffset();
                    int end = end(body, start, token);
                    masked.append(body, copied, start)
                            .append(value(parser.currentName(), token, body.substring(start, end)));
                    copied = end;
                }
            }
        } catch (IOException notJson) {
            return text(body);
        }
        return masked.append(body, copied, body.length()).toString();
    }

    private static int end(String body, int start, JsonToken token) {
        int end = start + 1;
        if (token == JsonToken.VALUE_STRING) {
            while (body.charAt(end) != '"') {
                end += body.charAt(end) == '\\' ? 2 : 1;
            }
            return end + 1;
        }
        while (end < body.length() && ",]} \t\r\n".indexOf(body.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private String value(String name, JsonToken token, String raw) {
        Varying kind = CORRELATION_ID.equals(name) ? Varying.ID : varying.get(String.valueOf(name));
        if (kind != null && token != JsonToken.VALUE_NULL) {
            return shape(kind, raw);
        }
        if (token == JsonToken.VALUE_STRING) {
            return text(raw);
        }
        return raw.equals(id) && namesAnId(name) ? "<id>" : raw;
    }

    private static boolean namesAnId(String name) {
        return name != null && name.toLowerCase(Locale.ROOT).endsWith("id");
    }

    private static String shape(Varying kind, String raw) {
        return switch (kind) {
            case ID -> raw.startsWith("\"") ? "\"<id>\"" : "<id>";
            case TIME -> FRACTION.matcher(DIGIT.matcher(raw).replaceAll("9")).replaceAll(".9");
            case TEXT -> LETTER.matcher(DIGIT.matcher(raw).replaceAll("9")).replaceAll("A");
        };
    }
}
