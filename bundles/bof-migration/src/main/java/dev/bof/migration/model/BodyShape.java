package dev.bof.migration.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a body is made of: a tree whose leaves are constants and parts with a known meaning.
 *
 * @param meaning what it is
 * @param type its type in Java; null where the body has none of its own (an object made of a map)
 * @param fields of an OBJECT, by their names in JSON, in the order in which they are written
 * @param element of an ARRAY, or of what is JOINED; else null
 * @param literal of a CONSTANT: a text, a number, a boolean, or null
 * @param text of a TEXT: with {@code ${...}} where a value stands, whose name is a parameter of the error (such as
 *     {@code ${id}}) or the Java expression; of a COMPUTED: the expression; of what is
 *     JOINED: what stands between; else empty
 */
public record BodyShape(
        Meaning meaning, TypeRef type, Map<String, BodyShape> fields, BodyShape element, Object literal, String text) {

    /** What a part of a body is. */
    public enum Meaning {
        /** No body. */
        NOTHING,
        /** Fields by name. */
        OBJECT,
        /** A list of equal parts. */
        ARRAY,
        /** One text of several, with a text between them. */
        JOINED,
        /** The object that was asked for, created or changed, as its transfer type. */
        ITEM,
        /** Several objects. */
        ITEMS,
        /** How many objects there are on all pages. */
        TOTAL,
        /** The number of the page. */
        PAGE,
        /** How many objects a page may have. */
        PAGE_SIZE,
        /** How many pages there are. */
        PAGES,
        /** How many objects come before the page. */
        START,
        /** How many objects are on this page. */
        COUNT,
        /** Whether there is no page before. */
        FIRST,
        /** Whether there is no page behind. */
        LAST,
        /** Whether there is no object on this page. */
        EMPTY,
        /** Whether the client, or the service, said an order. */
        SORTED,
        /** The contrary. */
        UNSORTED,
        /** The id of the object. */
        ID,
        /** The message of a failure. */
        MESSAGE,
        /** The status as a number. */
        STATUS,
        /** The time of the answer. */
        TIME,
        /** The path that was asked. */
        PATH,
        /** The field at fault. */
        FIELD,
        /** All violated constraints. */
        VIOLATIONS,
        /** The messages of violated constraints by field, in the order of the fields' names. */
        VIOLATIONS_BY_FIELD,
        /** Always the same value. */
        CONSTANT,
        /** A text with values in it. */
        TEXT,
        /** An expression of the service that stands for none of the others. */
        COMPUTED
    }

    public BodyShape {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public static final BodyShape NOTHING = part(Meaning.NOTHING, null);

    public static BodyShape part(Meaning meaning, TypeRef type) {
        return new BodyShape(meaning, type, Map.of(), null, null, "");
    }

    /** @param value a text, a number, a boolean, or null */
    public static BodyShape constant(Object value) {
        return new BodyShape(Meaning.CONSTANT, null, Map.of(), null, value, "");
    }

    public static BodyShape text(String template) {
        return new BodyShape(Meaning.TEXT, null, Map.of(), null, null, template);
    }

    public static BodyShape computed(TypeRef type, String expression) {
        return new BodyShape(Meaning.COMPUTED, type, Map.of(), null, null, expression);
    }

    /** @param type the class that it is made of; may be null */
    public static BodyShape object(TypeRef type, Map<String, BodyShape> fields) {
        return new BodyShape(Meaning.OBJECT, type, fields, null, null, "");
    }

    public static BodyShape array(TypeRef type, BodyShape element) {
        return new BodyShape(Meaning.ARRAY, type, Map.of(), element, null, "");
    }

    public static BodyShape joined(String between, BodyShape element) {
        return new BodyShape(Meaning.JOINED, null, Map.of(), element, null, between);
    }

    /** This part and all below it. */
    public List<BodyShape> parts() {
        var parts = new ArrayList<BodyShape>(List.of(this));
        fields.values().forEach(field -> parts.addAll(field.parts()));
        if (element != null) {
            parts.addAll(element.parts());
        }
        return parts;
    }

    /** The same body with another part in the place of one. */
    public BodyShape with(BodyShape part, BodyShape other) {
        if (equals(part)) {
            return other;
        }
        var changed = new LinkedHashMap<String, BodyShape>();
        fields.forEach((name, field) -> changed.put(name, field.with(part, other)));
        return new BodyShape(meaning, type, changed, element == null ? null : element.with(part, other), literal, text);
    }

    /** Whether it tells each violated constraint. */
    public boolean tellsViolations() {
        return (meaning == Meaning.ARRAY || meaning == Meaning.JOINED)
                && element != null
                && element.parts().stream()
                        .anyMatch(part ->
                                part.meaning() == Meaning.TEXT && part.text().contains("${phrase}"));
    }

    public boolean has(Meaning wanted) {
        return parts().stream().anyMatch(part -> part.meaning() == wanted);
    }
}
