package dev.bof.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.contract.model.Field;
import dev.bof.contract.model.FieldType;
import java.util.ArrayList;
import java.util.List;

/** A good body made different in one place at a time, for the better and for the worse. */
final class Variations {
    private final Values values;

    Variations(Data data) {
        this.values = new Values(data);
    }

    /**
     * A body and what was done to it.
     *
     * @param field the field of the body that is different
     */
    record Variation(String field, String what, ObjectNode body) {
        /** The same variation of another body. */
        ObjectNode of(ObjectNode good) {
            ObjectNode other = good.deepCopy();
            if (body.has(field)) {
                other.set(field, body.get(field));
            } else {
                other.remove(field);
            }
            return other;
        }
    }

    /** All of one body. */
    List<Variation> of(List<Field> fields, ObjectNode good) {
        List<Variation> all = new ArrayList<>();
        fields.forEach(field -> all.addAll(of(field, good)));
        return all;
    }

    private List<Variation> of(Field field, ObjectNode good) {
        List<Variation> all = new ArrayList<>();
        if (good.has(field.name())) {
            ObjectNode without = good.deepCopy();
            without.remove(field.name());
            all.add(new Variation(field.name(), "without " + field.name(), without));
        }
        JsonNode present = good.path(field.name());
        for (JsonNode value : values.of(field, present)) {
            if (!value.equals(present)) {
                all.add(with(good, field, value, abbreviated(value)));
            }
        }
        inside(field, present).forEach(inner -> all.add(with(good, field, inner.body(), inner.what())));
        return all;
    }

    private static Variation with(ObjectNode good, Field field, JsonNode value, String what) {
        ObjectNode body = good.deepCopy();
        body.set(field.name(), value);
        return new Variation(field.name(), field.name() + " " + what, body);
    }

    /** What is different inside: of an object its fields, of an array those of its first element. */
    private List<Inner> inside(Field field, JsonNode present) {
        List<Inner> all = new ArrayList<>();
        if (field.type() == FieldType.OBJECT && present instanceof ObjectNode object) {
            of(field.fields(), object).forEach(inner -> all.add(new Inner(inner.what(), inner.body())));
        }
        if (field.type() == FieldType.ARRAY && present.path(0) instanceof ObjectNode first) {
            of(field.fields(), first).forEach(inner -> {
                ArrayNode elements = present.deepCopy();
                elements.set(0, inner.body());
                all.add(new Inner("[0] " + inner.what(), elements));
            });
        }
        return all;
    }

    private record Inner(String what, JsonNode body) {}

    private static String abbreviated(JsonNode value) {
        String text = value.toString();
        return text.length() <= 40 ? text : text.substring(0, 30) + "... (" + text.length() + ")";
    }
}
