package dev.bof.rest.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with placeholders such as {@code ${id}}. */
public final class TextTemplate {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9_.\\-]*)}");

    private final List<Piece> pieces = new ArrayList<>();

    private record Piece(String text, boolean placeholder) {}

    public TextTemplate(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        int end = 0;
        while (matcher.find()) {
            literal(text.substring(end, matcher.start()));
            pieces.add(new Piece(matcher.group(1), true));
            end = matcher.end();
        }
        literal(text.substring(end));
    }

    private void literal(String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, false));
        }
    }

    /** The names of the values that it needs. */
    public Set<String> placeholders() {
        Set<String> names = new TreeSet<>();
        pieces.stream().filter(Piece::placeholder).map(Piece::text).forEach(names::add);
        return names;
    }

    /** The placeholder that is the whole text, where it is one. */
    public Optional<String> only() {
        return pieces.size() == 1 && pieces.get(0).placeholder()
                ? Optional.of(pieces.get(0).text())
                : Optional.empty();
    }

    /** The text with its values; what there is not is empty. */
    String text(Values values) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(piece.placeholder() ? written(values.of(piece.text())) : piece.text());
        }
        return text.toString();
    }

    private static String written(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof JsonNode node) {
            return node.isValueNode() ? node.isNull() ? "" : node.asText() : node.toString();
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }
}
