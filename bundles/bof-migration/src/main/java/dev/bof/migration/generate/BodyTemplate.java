package dev.bof.migration.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.BodyShape.Meaning;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The body of an answer as a template of the compatibility profile. */
final class BodyTemplate {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<Meaning, String> PLACEHOLDERS = Map.ofEntries(
            Map.entry(Meaning.ITEM, "${item}"),
            Map.entry(Meaning.ITEMS, "${items}"),
            Map.entry(Meaning.TOTAL, "${total}"),
            Map.entry(Meaning.PAGE, "${page}"),
            Map.entry(Meaning.PAGE_SIZE, "${size}"),
            Map.entry(Meaning.PAGES, "${pages}"),
            Map.entry(Meaning.START, "${start}"),
            Map.entry(Meaning.COUNT, "${count}"),
            Map.entry(Meaning.FIRST, "${first}"),
            Map.entry(Meaning.LAST, "${last}"),
            Map.entry(Meaning.EMPTY, "${empty}"),
            Map.entry(Meaning.SORTED, "${sorted}"),
            Map.entry(Meaning.UNSORTED, "${unsorted}"),
            Map.entry(Meaning.ID, "${id}"),
            Map.entry(Meaning.MESSAGE, "${message}"),
            Map.entry(Meaning.STATUS, "${status}"),
            Map.entry(Meaning.TIME, "${timestamp}"),
            Map.entry(Meaning.PATH, "${path}"),
            Map.entry(Meaning.FIELD, "${field}"),
            Map.entry(Meaning.VIOLATIONS, "${errors}"),
            Map.entry(Meaning.VIOLATIONS_BY_FIELD, "${errorsByFieldSorted}"));

    /** What a member holds that is computed, where its name says it. */
    private static final Map<String, String> PAGES =
            Map.of("pages", "${pages}", "totalPages", "${pages}", "total_pages", "${pages}", "pageCount", "${pages}");

    /** The same in errors; in an answer it may be the object's own. */
    private static final Map<String, String> BY_NAME = Map.of(
            "timestamp", "${timestamp}",
            "status", "${status}",
            "path", "${path}");

    private final Function<String, Optional<String>> texts;
    private final Map<String, String> byName;

    private BodyTemplate(Function<String, Optional<String>> texts, Map<String, String> byName) {
        this.texts = texts;
        this.byName = byName;
    }

    static BodyTemplate ofErrors(Placeholders placeholders) {
        return new BodyTemplate(placeholders::template, BY_NAME);
    }

    static BodyTemplate ofAnswers(AnswerTexts texts) {
        return new BodyTemplate(texts::template, PAGES);
    }

    /**
     * The body in code.
     *
     * @param message a template for what stands where the message does, empty for the framework's own
     * @return empty where a part of the body is computed
     */
    Optional<Code> of(BodyShape shape, String mediaType, String message) {
        if (shape.meaning() == Meaning.NOTHING) {
            return Optional.of(new Code("Body.none()"));
        }
        boolean isText = !mediaType.isEmpty() && !mediaType.contains("json");
        if (isText) {
            return text(shape, message).map(text -> code(mediaType, text));
        }
        return json(shape, message).map(json -> new Code("Body.json(" + Escape.literal(json.toString()) + ")"));
    }

    /** A body that is a text as it is, whatever it is called. */
    Optional<Code> plain(BodyShape shape, String mediaType) {
        return template(shape).map(text -> code(mediaType, text));
    }

    private static Code code(String mediaType, String text) {
        return new Code("Body.text(" + Escape.literal(mediaType) + ", " + Escape.literal(text) + ")");
    }

    /** The value of a header, empty where it is computed. */
    Optional<String> template(BodyShape shape) {
        boolean isConstant = shape.meaning() == Meaning.CONSTANT;
        return text(shape, "").filter(text -> !isConstant || !text.contains("${"));
    }

    /** The template of one of several errors, empty where the body has no such list. */
    Optional<String> each(BodyShape shape) {
        return shape.parts().stream()
                .filter(part -> part.meaning() == Meaning.ARRAY && part.has(Meaning.FIELD) || part.tellsViolations())
                .findFirst()
                .flatMap(list -> json(list.element(), "${phrase}"))
                .map(JsonNode::toString);
    }

    /** What stands between several errors that are told as one text. */
    static Optional<String> between(BodyShape shape) {
        return shape.parts().stream()
                .filter(part -> part.meaning() == Meaning.JOINED)
                .findFirst()
                .map(BodyShape::text);
    }

    private Optional<String> text(BodyShape shape, String message) {
        return switch (shape.meaning()) {
            case MESSAGE -> Optional.of(message.isEmpty() ? "${message}" : message);
            case TEXT -> texts.apply(shape.text());
            case CONSTANT -> Optional.of(String.valueOf(shape.literal()));
            case JOINED -> Optional.of("${errors}");
            default -> Optional.ofNullable(PLACEHOLDERS.get(shape.meaning()));
        };
    }

    private Optional<JsonNode> json(BodyShape shape, String message) {
        return switch (shape.meaning()) {
            case OBJECT -> object(shape, message);
            case ARRAY -> array(shape, message);
            case JOINED -> Optional.of(JSON.textNode("${errors}"));
            case CONSTANT -> constant(shape.literal());
            case TEXT -> texts.apply(shape.text()).map(JSON::textNode);
            case MESSAGE -> Optional.of(JSON.textNode(message.isEmpty() ? "${message}" : message));
            default -> Optional.ofNullable(PLACEHOLDERS.get(shape.meaning())).map(JSON::textNode);
        };
    }

    private Optional<JsonNode> object(BodyShape shape, String message) {
        ObjectNode object = JSON.objectNode();
        for (Map.Entry<String, BodyShape> field : shape.fields().entrySet()) {
            Optional<JsonNode> value = json(field.getValue(), message)
                    .or(() -> Optional.ofNullable(byName.get(field.getKey())).map(JSON::textNode));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            object.set(field.getKey(), value.get());
        }
        return Optional.of(object);
    }

    private Optional<JsonNode> array(BodyShape shape, String message) {
        if (shape.element() == null) {
            return Optional.empty();
        }
        if (shape.element().meaning() == Meaning.ITEM) {
            return Optional.of(JSON.textNode("${items}"));
        }
        return shape.has(Meaning.FIELD) || shape.tellsViolations()
                ? Optional.of(JSON.textNode("${errors}"))
                : json(shape.element(), message).map(element -> JSON.arrayNode().add(element));
    }

    /** A text that looks like a placeholder would become one. */
    private static Optional<JsonNode> constant(Object literal) {
        if (literal == null) {
            return Optional.of(JSON.nullNode());
        }
        if (literal instanceof Boolean truth) {
            return Optional.of(JSON.booleanNode(truth));
        }
        if (literal instanceof Number number) {
            return Optional.of(JSON.numberNode(new BigDecimal(number.toString())));
        }
        return literal.toString().contains("${") ? Optional.empty() : Optional.of(JSON.textNode(literal.toString()));
    }
}
