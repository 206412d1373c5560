package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.Constraint;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Constraints of Bean Validation, written anew from what they say. */
final class Constraints {
    private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
            Map.entry("NotNull", Set.of("message")),
            Map.entry("NotBlank", Set.of("message")),
            Map.entry("NotEmpty", Set.of("message")),
            Map.entry("Size", Set.of("min", "max", "message")),
            Map.entry("Min", Set.of("value", "message")),
            Map.entry("Max", Set.of("value", "message")),
            Map.entry("DecimalMin", Set.of("value", "inclusive", "message")),
            Map.entry("DecimalMax", Set.of("value", "inclusive", "message")),
            Map.entry("Digits", Set.of("integer", "fraction", "message")),
            Map.entry("Email", Set.of("regexp", "message")),
            Map.entry("Pattern", Set.of("regexp", "message")),
            Map.entry("Positive", Set.of("message")),
            Map.entry("PositiveOrZero", Set.of("message")),
            Map.entry("Negative", Set.of("message")),
            Map.entry("NegativeOrZero", Set.of("message")),
            Map.entry("Past", Set.of("message")),
            Map.entry("PastOrPresent", Set.of("message")),
            Map.entry("Future", Set.of("message")),
            Map.entry("FutureOrPresent", Set.of("message")),
            Map.entry("AssertTrue", Set.of("message")),
            Map.entry("AssertFalse", Set.of("message")));

    private final ByHand byHand;

    Constraints(ByHand byHand) {
        this.byHand = byHand;
    }

    /** Those of both lists, one of a kind; the first list goes before the second. */
    List<Constraint> merged(List<Constraint> first, List<Constraint> second) {
        Map<String, Constraint> merged = new LinkedHashMap<>();
        first.forEach(each -> merged.putIfAbsent(each.name(), each));
        second.forEach(each -> merged.putIfAbsent(each.name(), each));
        return List.copyOf(merged.values());
    }

    List<Code> annotations(List<Constraint> constraints) {
        return constraints.stream()
                .filter(this::isKnown)
                .map(Constraints::annotation)
                .toList();
    }

    private boolean isKnown(Constraint constraint) {
        boolean known = !constraint.custom() && KNOWN.containsKey(constraint.name());
        if (!known && !constraint.name().equals("Valid")) {
            byHand.add("The constraint @" + constraint.name() + " is the service's own", constraint.place());
        }
        return known;
    }

    private static Code annotation(Constraint constraint) {
        Set<String> known = KNOWN.get(constraint.name());
        String attributes = constraint.attributes().entrySet().stream()
                .filter(each -> known.contains(each.getKey()))
                .sorted(Map.Entry.comparingByKey((one, other) -> rank(one) - rank(other)))
                .map(each -> each.getKey() + " = " + value(each.getValue()))
                .collect(Collectors.joining(", "));
        return new Code("@" + constraint.name() + (attributes.isEmpty() ? "" : "(" + attributes + ")"));
    }

    /** As people write them: the least before the most, the message last. */
    private static int rank(String attribute) {
        return List.of("regexp", "value", "integer", "fraction", "min", "max", "inclusive", "message")
                .indexOf(attribute);
    }

    private static String value(Object value) {
        if (value instanceof Long number) {
            return number > Integer.MAX_VALUE || number < Integer.MIN_VALUE ? number + "L" : number.toString();
        }
        if (value instanceof Boolean) {
            return value.toString();
        }
        return Escape.literal(value instanceof BigDecimal number ? number.toPlainString() : value.toString())
                .text();
    }
}
