package dev.bof.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.contract.model.Contract;
import dev.bof.contract.model.Field;
import dev.bof.contract.model.FieldType;
import dev.bof.contract.model.Operation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Bodies that the service is likely to take: what an existing object has, in the words of the request. Such values
 * keep also the rules that no constraint tells.
 */
final class Bodies {
    private static final int ELEMENTS = 2;

    private final Contract contract;
    private final Data data;
    private final Fresh fresh = new Fresh(System.currentTimeMillis() / 10);

    Bodies(Contract contract, Data data) {
        this.contract = contract;
        this.data = data;
    }

    /** Bodies for this endpoint, likeliest first. */
    Stream<ObjectNode> likely(Operation operation) {
        return Stream.concat(
                operation.examples().stream().map(example -> (ObjectNode) example.deepCopy()),
                Stream.concat(data.details().stream(), Stream.of(Json.NODES.objectNode()))
                        .map(row -> of(operation.body(), row)));
    }

    /** A body with this object's values. */
    ObjectNode of(List<Field> fields, JsonNode row) {
        ObjectNode body = Json.NODES.objectNode();
        for (Field field : fields) {
            JsonNode value = value(field, row);
            if (value != null) {
                body.set(field.name(), value);
            }
        }
        return body;
    }

    /** Null where the field may be left out and the object has no value of it. */
    private JsonNode value(Field field, JsonNode row) {
        JsonNode known = Json.at(row, field.from());
        if (known.isMissingNode() || known.isNull()) {
            return field.required() || field.example() != null ? invented(field) : null;
        }
        if (field.type() == FieldType.OBJECT && known.isObject()) {
            return of(field.fields(), known);
        }
        if (field.type() == FieldType.ARRAY
                && known.isArray()
                && !field.fields().isEmpty()) {
            ArrayNode elements = Json.NODES.arrayNode();
            for (int index = 0; index < Math.min(ELEMENTS, known.size()); index++) {
                elements.add(of(field.fields(), known.get(index)));
            }
            return elements;
        }
        return known;
    }

    private JsonNode invented(Field field) {
        if (field.example() != null) {
            return field.example();
        }
        return switch (field.type()) {
            case STRING -> Json.NODES.textNode(text(field));
            case INTEGER -> Json.NODES.numberNode(number(field).longValue());
            case DECIMAL -> Json.NODES.numberNode(number(field).setScale(scale(field), RoundingMode.CEILING));
            case BOOLEAN -> Json.NODES.booleanNode(true);
            case DATE -> Json.NODES.textNode("2025-06-15");
            case DATE_TIME -> Json.NODES.textNode("2025-06-15T10:00:00");
            case ENUM ->
                Json.NODES.textNode(
                        field.values().isEmpty() ? "" : field.values().get(0));
            case UUID -> Json.NODES.textNode("6f1c2b9e-8f1d-4c53-9d83-2f7f6d0a4b11");
            case OBJECT -> of(field.fields(), Json.MAPPER.missingNode());
            case ARRAY ->
                field.fields().isEmpty()
                        ? Json.NODES.arrayNode()
                        : Json.NODES.arrayNode().add(of(field.fields(), Json.MAPPER.missingNode()));
        };
    }

    private static String text(Field field) {
        String text = "Sample " + field.name();
        int max = field.maxLength() == null ? text.length() : field.maxLength();
        int min = field.minLength() == null ? 0 : field.minLength();
        return (text + "x".repeat(Math.max(0, min - text.length())))
                .substring(0, Math.min(Math.max(min, text.length()), max));
    }

    private static BigDecimal number(Field field) {
        if (field.min() != null) {
            return field.min().add(BigDecimal.ONE);
        }
        return field.max() == null ? BigDecimal.TEN : field.max().min(BigDecimal.TEN);
    }

    private static int scale(Field field) {
        return field.scale() == null ? 2 : field.scale();
    }

    /** The same body with unique values of its own. */
    ObjectNode unique(ObjectNode body) {
        ObjectNode other = body.deepCopy();
        uniqueFields(body).forEach(name -> other.set(name, fresh.like(body.get(name), Set.copyOf(data.values(name)))));
        return other;
    }

    /** The unique values in a body, by their fields. */
    Map<String, String> uniqueValues(JsonNode body) {
        Map<String, String> values = new TreeMap<>();
        uniqueFields(body).forEach(name -> values.put(name, body.get(name).asText()));
        return values;
    }

    /** Of each key the one field to vary: the longest text in it, or its last field where it has none. */
    private Set<String> uniqueFields(JsonNode body) {
        Set<String> fields = new LinkedHashSet<>();
        if (body.path(contract.id()).isTextual()) {
            fields.add(contract.id());
        }
        for (List<String> key : contract.unique()) {
            List<String> present = new ArrayList<>(key);
            present.removeIf(
                    name -> !body.path(name).isValueNode() || body.path(name).isNull());
            present.stream()
                    .filter(name ->
                            body.get(name).isTextual() && !isDate(body.get(name).asText()))
                    .max(Comparator.comparing(name -> body.get(name).asText().length()))
                    .or(() -> present.stream().reduce((first, second) -> second))
                    .ifPresent(fields::add);
        }
        return fields;
    }

    private static boolean isDate(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}.*|\\d{1,2}[./]\\d{1,2}[./]\\d{4}");
    }
}
