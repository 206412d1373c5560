package dev.bof.itests.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes what nobody should send. */
final class Naughty {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "'; drop table partners; --",
            "\" or 1=1",
            "%' escape '\\",
            "\\",
            "a,b\\,c\\",
            "null",
            "true",
            "-1",
            "0",
            "007",
            "1e400",
            "9223372036854775808",
            "99999999999999999999999999",
            "NaN",
            "2025-13-45T99:99:99Z",
            "2025-08-01T10:00:00",
            "+999999999-12-31T23:59:59Z",
            "0000-01-01T00:00:00Z",
            "\u0000",
            "a\u0001\u001f\u007f",
            "\u202Egnp.exe",
            "\uFEFF",
            "😀👩‍👩‍👧‍👦",
            "İıſß",
            "../../etc/passwd",
            "${jndi:ldap://127.0.0.1/x}",
            "<script>alert(1)</script>",
            "{}",
            "[]",
            "*",
            "\"*\"",
            "x".repeat(1000));

    private final Random random;

    Naughty(Random random) {
        this.random = random;
    }

    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    JsonNode value() {
        return switch (random.nextInt(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextLong());
            case 3 -> JSON.numberNode(new BigDecimal("1e" + random.nextInt(400)));
            case 4 -> JSON.numberNode(-random.nextInt(5));
            case 5 -> JSON.arrayNode().add(text()).add(1);
            case 6 -> JSON.objectNode().put("x", text());
            default -> JSON.textNode(text());
        };
    }

    /** The same value with something wrong in it, anywhere. */
    JsonNode mutate(JsonNode value) {
        if (value.isObject() && !value.isEmpty() && random.nextInt(8) > 0) {
            ObjectNode object = value.deepCopy();
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(random.nextBoolean() ? "unknown" : text(), value());
                case 2 -> object.set(name, value());
                default -> object.set(name, mutate(object.get(name)));
            }
            return object;
        }
        if (value.isArray() && !value.isEmpty() && random.nextInt(4) > 0) {
            ArrayNode array = value.deepCopy();
            int at = random.nextInt(array.size());
            return random.nextBoolean() ? array.add(array.get(at)) : array.set(at, mutate(array.get(at)));
        }
        return value();
    }

    /** The text of a value with something wrong in it that is no matter of values. */
    String garble(String json) {
        int at = random.nextInt(json.length() + 1);
        return switch (random.nextInt(6)) {
            case 0 -> json.substring(0, at);
            case 1 -> json + json;
            case 2 -> json.substring(0, at) + "\\ud800" + json.substring(at);
            case 3 -> "[".repeat(5000);
            case 4 -> json.replaceFirst("\\{", "{\"a\":1,\"a\":2,");
            default -> json.substring(0, at) + (char) random.nextInt(0x80) + json.substring(at);
        };
    }
}
