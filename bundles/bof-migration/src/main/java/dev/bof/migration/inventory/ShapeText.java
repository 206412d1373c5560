package dev.bof.migration.inventory;

import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.BodyShape.Meaning;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a body's shape much like the JSON that it stands for: {@code {"data": Invoice, "success": true}}. */
final class ShapeText {
    private ShapeText() {}

    static String of(BodyShape shape) {
        return switch (shape.meaning()) {
            case NOTHING -> "without a body";
            case OBJECT ->
                shape.fields().entrySet().stream()
                        .map(each -> "\"" + each.getKey() + "\": " + of(each.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case ARRAY -> "[" + of(shape.element()) + "]";
            case JOINED -> of(shape.element()) + " joined by \"" + shape.text() + "\"";
            case ITEM, ITEMS -> shape.type().toString();
            case CONSTANT ->
                shape.literal() instanceof String text ? "\"" + text + "\"" : String.valueOf(shape.literal());
            case TEXT -> "\"" + shape.text() + "\"";
            case COMPUTED -> shape.text().isEmpty() ? name(shape) : name(shape) + " of " + shape.text();
            default -> shape.meaning().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    private static String name(BodyShape shape) {
        return shape.type() == null
                ? Meaning.COMPUTED.name().toLowerCase(Locale.ROOT)
                : shape.type().toString();
    }
}
