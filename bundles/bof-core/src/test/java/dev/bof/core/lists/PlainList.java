package dev.bof.core.lists;

import dev.bof.api.object.Texts;
import dev.bof.api.query.Condition;
import dev.bof.api.query.Query;
import dev.bof.api.query.Search;
import dev.bof.api.query.Sort;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** What a list shows, said a second time: in memory, without a database. */
final class PlainList {
    private PlainList() {}

    /** The ids of all objects that the query is about, in its order. */
    static List<Long> ids(Collection<Sample> samples, Query query) {
        return samples.stream()
                .filter(sample -> sample.getDeletedAt() == null)
                .filter(sample -> query.conditions().stream().allMatch(condition -> holds(sample, condition)))
                .filter(sample -> query.search() == null || found(sample, query.search()))
                .sorted(order(query.sort()))
                .map(Sample::getId)
                .toList();
    }

    private static boolean holds(Sample sample, Condition condition) {
        Object value = Samples.FIELDS.get(condition.field()).apply(sample);
        List<Object> operands = condition.values();
        Object operand = operands.get(0);
        return switch (condition.operator()) {
            case ISNULL -> (value == null) == operand.equals(true);
            case NE -> value == null || compare(value, operand) != 0;
            case NIN -> value == null || operands.stream().noneMatch(other -> compare(value, other) == 0);
            default -> value != null && holds(value, condition);
        };
    }

    private static boolean holds(Object value, Condition condition) {
        List<Object> operands = condition.values();
        Object operand = operands.get(0);
        return switch (condition.operator()) {
            case EQ -> compare(value, operand) == 0;
            case IN -> operands.stream().anyMatch(other -> compare(value, other) == 0);
            case GT -> compare(value, operand) > 0;
            case GTE -> compare(value, operand) >= 0;
            case LT -> compare(value, operand) < 0;
            case LTE -> compare(value, operand) <= 0;
            case BETWEEN -> compare(value, operand) >= 0 && compare(value, operands.get(1)) <= 0;
            case CONTAINS -> ((String) value).contains((String) operand);
            case STARTSWITH -> ((String) value).startsWith((String) operand);
            case ENDSWITH -> ((String) value).endsWith((String) operand);
            case ICONTAINS -> Texts.fold((String) value).contains(Texts.fold((String) operand));
            case NE, NIN, ISNULL -> throw new IllegalStateException("asked before");
        };
    }

    private static boolean found(Sample sample, Search search) {
        List<String> fields = search.fields().isEmpty() ? List.of("name", "note") : search.fields();
        return Arrays.stream(search.text().split("(?U)\\s+"))
                .map(Texts::fold)
                .allMatch(word -> word.isEmpty()
                        || fields.stream()
                                .map(field -> (String) Samples.FIELDS.get(field).apply(sample))
                                .anyMatch(
                                        text -> text != null && Texts.fold(text).contains(word)));
    }

    private static Comparator<Sample> order(List<Sort> sort) {
        Comparator<Sample> order = (a, b) -> 0;
        for (Sort step : sort) {
            Comparator<Object> values = step.descending() ? (a, b) -> compare(b, a) : PlainList::compare;
            order = order.thenComparing(Samples.FIELDS.get(step.field()), Comparator.nullsLast(values));
        }
        return order.thenComparing(Sample::getId);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(Object a, Object b) {
        if (a instanceof String text) {
            return Arrays.compare(
                    text.codePoints().toArray(), ((String) b).codePoints().toArray());
        }
        if (a instanceof UUID) {
            return a.toString().compareTo(b.toString());
        }
        if (a instanceof Sample.Colour colour) {
            return colour.name().compareTo(((Sample.Colour) b).name());
        }
        if (a instanceof BigDecimal number) {
            return number.compareTo((BigDecimal) b);
        }
        return ((Comparable) a).compareTo(b);
    }
}
