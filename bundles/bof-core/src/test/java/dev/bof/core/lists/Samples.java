package dev.bof.core.lists;

import dev.bof.api.query.Operator;
import dev.bof.api.query.Query;
import dev.bof.api.query.Sort;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Random samples and queries. Values come from small sets, so that they meet. */
final class Samples {
    static final Map<String, Function<Sample, Object>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("id", s -> s.id);
        FIELDS.put("name", s -> s.name);
        FIELDS.put("note", s -> s.note);
        FIELDS.put("colour", s -> s.colour);
        FIELDS.put("size", s -> s.size);
        FIELDS.put("active", s -> s.active);
        FIELDS.put("checked", s -> s.checked);
        FIELDS.put("pieces", s -> s.pieces);
        FIELDS.put("distance", s -> s.distance);
        FIELDS.put("price", s -> s.price);
        FIELDS.put("due_on", s -> s.dueOn);
        FIELDS.put("seen_at", s -> s.seenAt);
        FIELDS.put("reference", s -> s.reference);
        FIELDS.put("created_at", Sample::getCreatedAt);
    }

    private static final List<String> FIELD_NAMES = List.copyOf(FIELDS.keySet());

    private static final List<String> PIECES = List.of(
            "a",
            "A",
            "b",
            "acme",
            "Acme",
            "ÄCME",
            "a\u0308",
            "é",
            "e",
            "ß",
            "SS",
            "ẞ",
            "İ",
            "I",
            "ı",
            "i",
            "ﬁ",
            "fi",
            "ς",
            "Σ",
            "σ",
            " ",
            "  ",
            "\u00a0",
            "\t",
            "\n",
            "%",
            "_",
            "\\",
            "'",
            "\"",
            "' OR 1=1 --",
            ":p0",
            "?",
            "{",
            "\u0001",
            "\u200f",
            "\u0301",
            "שלום",
            "Привет",
            "привет",
            "日本",
            "가",
            "가",
            "１",
            "1",
            "10",
            "9",
            "٣",
            "😀",
            "😁",
            "\uD835\uDC9C",
            "\ue000",
            "\uffdf",
            "\ufffd",
            "\u2028",
            "null",
            "𐐀",
            "𐐨",
            "ც",
            "Ც",
            "꙰",
            "़",
            "क्",
            "\uFF05");

    private static final Set<Operator> SAME = EnumSet.of(Operator.EQ, Operator.NE, Operator.IN, Operator.NIN);
    private static final Set<Operator> TEXT =
            EnumSet.of(Operator.CONTAINS, Operator.ICONTAINS, Operator.STARTSWITH, Operator.ENDSWITH);

    private final Random random;

    Samples(long seed) {
        this.random = new Random(seed);
    }

    List<Sample> samples(int count) {
        List<Sample> samples = new ArrayList<>();
        for (long id = 1; id <= count; id++) {
            samples.add(sample(id * 3));
        }
        Collections.shuffle(samples, random);
        return samples;
    }

    Sample sample(long id) {
        Sample sample = new Sample();
        sample.id = id;
        sample.name = (String) value("name");
        sample.note = (String) valueOrNull("note");
        sample.colour = (Sample.Colour) valueOrNull("colour");
        sample.size = (Sample.Size) valueOrNull("size");
        sample.active = random.nextBoolean();
        sample.checked = (Boolean) valueOrNull("checked");
        sample.pieces = (Integer) valueOrNull("pieces");
        sample.distance = (Long) valueOrNull("distance");
        sample.price = (BigDecimal) valueOrNull("price");
        sample.dueOn = (LocalDate) valueOrNull("due_on");
        sample.seenAt = (Instant) valueOrNull("seen_at");
        sample.reference = (UUID) value("reference");
        sample.setCreatedAt((Instant) value("created_at"));
        sample.setUpdatedAt(sample.getCreatedAt());
        sample.setDeletedAt(random.nextInt(10) == 0 ? Instant.EPOCH : null);
        return sample;
    }

    /** Filters and search in any number, and an order. */
    Query query() {
        Query query = Query.all();
        for (int conditions = random.nextInt(3); conditions > 0; conditions--) {
            query = withCondition(query);
        }
        if (random.nextInt(4) == 0) {
            query = withSearch(query);
        }
        List<Sort> sort = new ArrayList<>();
        for (int steps = random.nextInt(4); steps > 0; steps--) {
            sort.add(new Sort(oneOf(FIELD_NAMES), random.nextBoolean()));
        }
        return query.sortBy(sort.toArray(Sort[]::new));
    }

    int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    private Query withCondition(Query query) {
        String field = oneOf(FIELD_NAMES);
        Operator operator = oneOf(List.copyOf(operators(field)));
        return query.where(field, operator, operands(field, operator));
    }

    private Object[] operands(String field, Operator operator) {
        return switch (operator) {
            case ISNULL -> new Object[] {random.nextBoolean()};
            case BETWEEN -> new Object[] {value(field), value(field)};
            case IN, NIN -> random.ints(upTo(4)).mapToObj(i -> value(field)).toArray();
            default -> new Object[] {TEXT.contains(operator) ? oneOf(PIECES) : value(field)};
        };
    }

    private static Set<Operator> operators(String field) {
        Set<Operator> operators =
                switch (field) {
                    case "name", "note" -> EnumSet.allOf(Operator.class);
                    case "colour", "size", "active", "checked", "reference" -> EnumSet.copyOf(SAME);
                    default -> EnumSet.complementOf(EnumSet.copyOf(TEXT));
                };
        operators.add(Operator.ISNULL);
        return operators;
    }

    private Query withSearch(Query query) {
        String text = oneOf(PIECES) + (random.nextBoolean() ? " " + oneOf(PIECES) : "");
        return random.nextBoolean() ? query.search(text) : query.search(text, random.nextBoolean() ? "name" : "note");
    }

    private Object valueOrNull(String field) {
        return random.nextInt(4) == 0 ? null : value(field);
    }

    private Object value(String field) {
        int small = random.nextInt(6);
        return switch (field) {
            case "id" -> (long) random.nextInt(300);
            case "name", "note" -> text();
            case "colour" -> oneOf(List.of(Sample.Colour.values()));
            case "size" -> oneOf(List.of(Sample.Size.values()));
            case "active", "checked" -> random.nextBoolean();
            case "pieces" -> oneOf(List.of(Integer.MIN_VALUE, -1, 0, 1, 2, Integer.MAX_VALUE));
            case "distance" -> oneOf(List.of(Long.MIN_VALUE, -1L, 0L, 1L, 1L << 53, Long.MAX_VALUE));
            case "price" ->
                oneOf(List.of(
                        new BigDecimal("1"),
                        new BigDecimal("1.0000"),
                        new BigDecimal("-0.5"),
                        new BigDecimal("1e3"),
                        new BigDecimal("999999999999999.9999")));
            case "due_on" -> LocalDate.of(2024, 2, 27).plusDays(small);
            case "seen_at", "created_at" ->
                Instant.parse("2025-10-26T00:59:59.999998Z").plusNanos(small * 1_000L);
            case "reference" -> new UUID(small % 2 == 0 ? Long.MIN_VALUE : 1, small);
            default -> throw new IllegalArgumentException(field);
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(4); pieces > 0; pieces--) {
            text.append(oneOf(PIECES));
        }
        return text.toString();
    }

    private <E> E oneOf(List<E> all) {
        return all.get(random.nextInt(all.size()));
    }
}
