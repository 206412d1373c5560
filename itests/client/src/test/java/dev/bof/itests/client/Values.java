package dev.bof.itests.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;

/** Makes values that a schema allows. */
final class Values {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String LETTERS = "abcXYZ 019-_.ßéあ😀";

    private final OpenApi document;
    private final Random random;

    Values(OpenApi document, Random random) {
        this.document = document;
        this.random = random;
    }

    JsonNode of(JsonNode reference) {
        JsonNode schema = document.resolve(reference);
        if (schema.has("anyOf")) {
            return of(any(schema.get("anyOf")));
        }
        if (schema.has("examples") && random.nextBoolean()) {
            return any(schema.get("examples"));
        }
        if (schema.has("enum")) {
            return any(schema.get("enum"));
        }
        JsonNode type = schema.path("type");
        String one = type.isArray() ? any(type).asText() : type.asText("null");
        return switch (one) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "string" -> JSON.textNode(text(schema));
            case "integer" -> JSON.numberNode(whole(schema));
            case "number" -> JSON.numberNode(decimal(schema));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.nullNode();
        };
    }

    private JsonNode any(JsonNode array) {
        return array.get(random.nextInt(array.size()));
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        String required = schema.path("required").toString();
        schema.path("properties").properties().forEach(property -> {
            if (required.contains('"' + property.getKey() + '"') || random.nextInt(3) == 0) {
                object.set(property.getKey(), of(property.getValue()));
            }
        });
        return object;
    }

    private ArrayNode array(JsonNode schema) {
        ArrayNode array = JSON.arrayNode();
        for (int i = random.nextInt(4); i >= 0; i--) {
            array.add(of(schema.path("items")));
        }
        return array;
    }

    private String text(JsonNode schema) {
        String pattern = schema.path("pattern").asText();
        return switch (schema.path("format").asText()) {
            case "date-time" -> "2025-0" + (1 + random.nextInt(9)) + "-11T10:11:12.000" + random.nextInt(10) + "Z";
            case "date" -> "2025-0" + (1 + random.nextInt(9)) + "-11";
            case "email" -> "a" + random.nextInt(1000) + "@example.org";
            default -> pattern.contains("[A-Z]{2}") ? "NO" : letters(schema);
        };
    }

    private String letters(JsonNode schema) {
        int least = schema.path("minLength").asInt(0);
        int most = Math.min(schema.path("maxLength").asInt(30), 30);
        int length = least + random.nextInt(Math.max(1, most / 2 - least));
        StringBuilder text = new StringBuilder();
        int[] points = LETTERS.codePoints().toArray();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    private long whole(JsonNode schema) {
        long least =
                schema.path("minimum").asLong(schema.path("exclusiveMinimum").asLong(-1) + 1);
        long most = schema.path("maximum").asLong(least + 50);
        return least + random.nextLong(Math.max(1, most - least + 1));
    }

    private BigDecimal decimal(JsonNode schema) {
        BigDecimal step = schema.has("multipleOf") ? schema.get("multipleOf").decimalValue() : new BigDecimal("0.01");
        return schema.path("minimum")
                .decimalValue()
                .add(BigDecimal.valueOf(random.nextInt(100_000)).multiply(step))
                .setScale(Math.max(0, step.scale()), RoundingMode.UNNECESSARY);
    }
}
