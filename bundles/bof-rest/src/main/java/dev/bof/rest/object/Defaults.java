package dev.bof.rest.object;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.bof.api.object.Default;
import dev.bof.api.object.FieldNames;
import dev.bof.api.problem.FieldError;
import dev.bof.rest.json.JsonFaults;
import dev.bof.rest.json.JsonMappers;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What the fields of a create schema are where a client leaves them out. */
public final class Defaults {
    private static final Set<String> BOOLEANS = Set.of("true", "false");

    private final Map<String, JsonNode> values = new LinkedHashMap<>();

    /** @throws IllegalArgumentException where a field cannot be what is said to be its default */
    public Defaults(Class<? extends Record> schema, ObjectMapper mapper) {
        for (RecordComponent component : schema.getRecordComponents()) {
            Default value = component.getAnnotation(Default.class);
            if (value != null) {
                String field = FieldNames.wire(component.getName());
                JsonNode json = json(component.getType(), value.value());
                requireReadable(schema, field, json, mapper);
                values.put(field, json);
            }
        }
    }

    /**
     * A schema's record where a client leaves all fields out.
     *
     * @throws IllegalArgumentException if a field cannot be left out, or cannot be what is said to be its default
     */
    public static Record record(Class<? extends Record> schema) {
        ObjectMapper mapper = JsonMappers.create();
        try {
            return mapper.treeToValue(new Defaults(schema, mapper).fill(mapper.createObjectNode()), schema);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(schema.getName() + " cannot be read without any field", e);
        }
    }

    /** Numbers may come as strings, all else but booleans are strings. */
    private static JsonNode json(Class<?> type, String text) {
        boolean bool = type == Boolean.class || type == boolean.class;
        return bool && BOOLEANS.contains(text) ? BooleanNode.valueOf(text.equals("true")) : TextNode.valueOf(text);
    }

    private static void requireReadable(
            Class<? extends Record> schema, String field, JsonNode value, ObjectMapper mapper) {
        try {
            mapper.treeToValue(mapper.createObjectNode().set(field, value), schema);
        } catch (JsonProcessingException e) {
            FieldError fault = JsonFaults.fault(e);
            // without the others the object as a whole may not be valid: that is not this field's fault
            if (fault.field().equals(field)) {
                throw new IllegalArgumentException(
                        schema.getName() + " cannot have @Default(\"" + value.asText() + "\"): " + fault.message(), e);
            }
        }
    }

    /** Adds what is missing. */
    public ObjectNode fill(ObjectNode body) {
        values.forEach(body::putIfAbsent);
        return body;
    }
}
