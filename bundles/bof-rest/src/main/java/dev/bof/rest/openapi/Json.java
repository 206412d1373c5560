package dev.bof.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Pieces of JSON that occur everywhere in the document. */
final class Json {
    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode type(String type) {
        return object().put("type", type);
    }

    static ObjectNode type(String type, String format) {
        return type(type).put("format", format);
    }

    /** A reference to a component. */
    static ObjectNode reference(String kind, String name) {
        return object().put("$ref", "#/components/" + kind + "/" + name);
    }

    static ObjectNode array(JsonNode items) {
        return type("array").set("items", items);
    }

    /** The same schema with null as one more value. */
    static ObjectNode nullable(ObjectNode schema) {
        JsonNode type = schema.get("type");
        if (type != null && type.isTextual()) {
            schema.putArray("type").add(type.textValue()).add("null");
            return schema;
        }
        if (!schema.has("$ref")) {
            return schema;
        }
        ObjectNode outer = object();
        outer.putArray("anyOf").add(object().set("$ref", schema.remove("$ref"))).add(type("null"));
        return outer.setAll(schema);
    }

    /** A schema of values that satisfy one of the others, which may be such a schema itself. */
    static ObjectNode either(JsonNode one, JsonNode other) {
        ObjectNode schema = object();
        ArrayNode all = schema.putArray("anyOf");
        if (one.has("anyOf")) {
            all.addAll((ArrayNode) one.get("anyOf"));
        } else {
            all.add(one);
        }
        boolean known = false;
        for (JsonNode schemaOfOne : all) {
            known |= schemaOfOne.equals(other);
        }
        if (!known) {
            all.add(other);
        }
        return schema;
    }

    /** A value of a schema's type that could only be said as a text. */
    static JsonNode value(JsonNode schema, String text) {
        return switch (schema.path("type").asText()) {
            case "boolean" -> JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text));
            case "integer", "number" -> JsonNodeFactory.instance.numberNode(new BigDecimal(text));
            default -> JsonNodeFactory.instance.textNode(text);
        };
    }
}
