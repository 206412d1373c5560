package dev.bof.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.contract.model.Field;
import dev.bof.contract.model.FieldType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Values to try in one field: at its limits, beside them, of another type. */
final class Values {
    private static final int LONG_TEXT = 300;
    private static final int OTHERS = 2;
    private static final BigDecimal HUGE = new BigDecimal("12345678901234567890.12");
    private static final BigDecimal TENTH_OF_A_CENT = new BigDecimal("0.005");

    private final Data data;

    Values(Data data) {
        this.data = data;
    }

    /** @param present the field's value in a body that the service took; missing where it has none */
    List<JsonNode> of(Field field, JsonNode present) {
        List<JsonNode> all = new ArrayList<>();
        all.add(Json.NODES.nullNode());
        all.addAll(others(field, present));
        all.addAll(ofType(field, present));
        all.addAll(ofOtherTypes(field));
        return all.stream().distinct().toList();
    }

    /** What other objects have in this field. */
    private List<JsonNode> others(Field field, JsonNode present) {
        return data.details().stream()
                .map(row -> Json.at(row, field.from()))
                .filter(value -> value.isValueNode() && !value.isNull() && !value.equals(present))
                .distinct()
                .limit(OTHERS)
                .toList();
    }

    private static List<JsonNode> ofType(Field field, JsonNode present) {
        return switch (field.type()) {
            case STRING -> texts(field);
            case INTEGER -> integers(field, present);
            case DECIMAL -> decimals(field, present);
            case BOOLEAN -> List.of(Json.NODES.booleanNode(true), Json.NODES.booleanNode(false));
            case DATE ->
                texts("2024-02-29", "2023-02-30", "1990-01-01", "2090-12-31", "2024-02-29T10:00:00", "01.02.2024");
            case DATE_TIME -> times(present);
            case ENUM -> names(field);
            case UUID ->
                texts("00000000-0000-4000-8000-000000000000", "no-uuid", "6F1C2B9E-8F1D-4C53-9D83-2F7F6D0A4B11");
            case OBJECT, ARRAY -> List.of(Json.NODES.objectNode(), Json.NODES.arrayNode());
        };
    }

    private static List<JsonNode> texts(String... texts) {
        return List.of(texts).stream()
                .map(text -> (JsonNode) Json.NODES.textNode(text))
                .toList();
    }

    private static List<JsonNode> texts(Field field) {
        List<JsonNode> all = new ArrayList<>(texts("", " ", "a", "Grün ☃ 𝄞", "a\"b\\c<d>&'e", " padded "));
        int max = field.maxLength() == null ? LONG_TEXT : field.maxLength();
        all.addAll(texts("x".repeat(max), "x".repeat(max + 1)));
        if (field.minLength() != null && field.minLength() > 1) {
            all.addAll(texts("x".repeat(field.minLength()), "x".repeat(field.minLength() - 1)));
        }
        return all;
    }

    private static List<JsonNode> integers(Field field, JsonNode present) {
        List<JsonNode> all = new ArrayList<>();
        for (long number : new long[] {0, -1, 1, present.asLong() + 1, 2147483648L, 999999999L}) {
            all.add(Json.NODES.numberNode(number));
        }
        limits(field, BigDecimal.ONE).forEach(limit -> all.add(Json.NODES.numberNode(limit.longValue())));
        all.add(Json.NODES.numberNode(new BigDecimal("1.5")));
        all.addAll(texts(present.asText("7")));
        return all;
    }

    private static List<JsonNode> decimals(Field field, JsonNode present) {
        BigDecimal value = present.isNumber() ? present.decimalValue() : BigDecimal.TEN;
        List<BigDecimal> numbers = new ArrayList<>(List.of(
                BigDecimal.ZERO,
                new BigDecimal("-0.01"),
                value.add(BigDecimal.ONE),
                value.add(TENTH_OF_A_CENT),
                value.add(new BigDecimal("0.123456789")),
                BigDecimal.valueOf(100),
                HUGE));
        numbers.addAll(limits(field, new BigDecimal("0.01")));
        List<JsonNode> all = new ArrayList<>();
        numbers.forEach(number -> all.add(Json.NODES.numberNode(number)));
        all.addAll(texts("12.50"));
        return all;
    }

    private static List<BigDecimal> limits(Field field, BigDecimal step) {
        List<BigDecimal> limits = new ArrayList<>();
        if (field.min() != null) {
            limits.addAll(List.of(field.min(), field.min().subtract(step)));
        }
        if (field.max() != null) {
            limits.addAll(List.of(field.max(), field.max().add(step)));
        }
        return limits;
    }

    /** Of the form that the service itself writes, and of others. */
    private static List<JsonNode> times(JsonNode present) {
        List<JsonNode> all = new ArrayList<>(texts(
                "2024-02-29T10:00:00", "2024-02-29T10:00:00Z", "2024-02-29T10:00:00.123+02:00", "2024-02-30T10:00:00"));
        for (long time : new long[] {0, 946684800000L, 4102444800000L}) {
            all.add(Json.NODES.numberNode(time));
        }
        if (present.isIntegralNumber()) {
            all.add(Json.NODES.numberNode(present.asLong() + 1));
        }
        return all;
    }

    private static List<JsonNode> names(Field field) {
        List<JsonNode> all = new ArrayList<>();
        for (String name : field.values()) {
            all.addAll(texts(name));
        }
        field.values().stream()
                .limit(1)
                .forEach(name -> all.addAll(texts(name.toLowerCase(Locale.ROOT), name.toUpperCase(Locale.ROOT))));
        all.addAll(texts("NO_SUCH", ""));
        return all;
    }

    private static List<JsonNode> ofOtherTypes(Field field) {
        List<JsonNode> all = new ArrayList<>();
        if (field.type() != FieldType.STRING) {
            all.addAll(texts("no value of this type"));
        }
        all.add(Json.NODES.numberNode(12345));
        all.add(Json.NODES.booleanNode(true));
        all.add(Json.NODES.arrayNode());
        all.add(Json.NODES.objectNode());
        return all;
    }
}
