package dev.bof.rest.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.bof.api.object.Default;
import dev.bof.api.object.FieldNames;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the fields of a create schema are where a client leaves them out. */
final class Defaults {
    private final Map<String, JsonNode> values = new LinkedHashMap<>();

    Defaults(Class<? extends Record> schema) {
        for (RecordComponent component : schema.getRecordComponents()) {
            Default value = component.getAnnotation(Default.class);
            if (value != null) {
                values.put(FieldNames.wire(component.getName()), json(component.getType(), value.value()));
            }
        }
    }

    /** Numbers may come as strings, all else but booleans are strings. */
    private static JsonNode json(Class<?> type, String text) {
        boolean bool = type == Boolean.class || type == boolean.class;
        return bool ? BooleanNode.valueOf(Boolean.parseBoolean(text)) : TextNode.valueOf(text);
    }

    /** Adds what is missing. */
    ObjectNode fill(ObjectNode body) {
        values.forEach(body::putIfAbsent);
        return body;
    }
}
