package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.Constraint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Constraints of Bean Validation, written anew from what they say. */
final class ConstraintCode {
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

    ConstraintCode(ByHand byHand) {
        this.byHand = byHand;
    }

    /**
     * Those of both lists, one of a kind: what was sent was looked at first, so its message counts, and the stricter limit.
     *
     * @param stored what the entity asks of a value
     * @param sent what the transfer type asks of it
     */
    List<Code> annotations(List<Constraint> stored, List<Constraint> sent) {
        List<Constraint> own = new ArrayList<>(sent);
        own.removeIf(each -> !isKnown(each));
        List<Constraint> merged = new ArrayList<>();
        for (Constraint each : stored) {
            if (isKnown(each)) {
                Optional<Constraint> same = own.stream()
                        .filter(other -> Stricter.isOfKind(other, each))
                        .findFirst();
                same.ifPresent(own::remove);
                merged.add(same.map(other -> Stricter.of(other, each)).orElse(each));
            }
        }
        merged.addAll(own);
        return merged.stream().map(ConstraintCode::annotation).toList();
    }

    /** Whether a constraint can be written anew; another one is told. */
    private boolean isKnown(Constraint constraint) {
        String name = "The constraint @" + constraint.name();
        if (constraint.custom() || !KNOWN.containsKey(constraint.name())) {
            if (!constraint.name().equals("Valid")) {
                byHand.add(name + " is the service's own", constraint.place());
            }
            return false;
        }
        List<String> more = constraint.attributes().keySet().stream()
                .filter(each -> !KNOWN.get(constraint.name()).contains(each) && !each.equals("payload"))
                .toList();
        if (!more.isEmpty()) {
            byHand.add(name + " is not carried over: it has " + String.join(", ", more), constraint.place());
        } else if (!Stricter.isKnown(constraint)) {
            byHand.add(name + " is not carried over: its limits are not known", constraint.place());
        }
        return more.isEmpty() && Stricter.isKnown(constraint);
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
