package dev.bof.migration.generate;

import dev.bof.migration.model.Constraint;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes one constraint of two of a kind, of which a value had to keep both. */
final class Stricter {
    private static final Set<String> OF_LIMITS = Set.of("Size", "Min", "Max", "DecimalMin", "DecimalMax", "Digits");
    private static final Set<String> LEAST = Set.of("Size.min", "Min.value", "DecimalMin.value");
    private static final Set<String> LIMITS = Set.of("min", "max", "value", "integer", "fraction");

    private Stricter() {}

    /** Whether one constraint can say what both of them do. */
    static boolean isOfKind(Constraint one, Constraint other) {
        return one.name().equals(other.name())
                && (OF_LIMITS.contains(one.name()) || withoutMessage(one).equals(withoutMessage(other)));
    }

    private static Map<String, Object> withoutMessage(Constraint constraint) {
        Map<String, Object> attributes = new TreeMap<>(constraint.attributes());
        attributes.remove("message");
        return attributes;
    }

    /** The first one, with the limits of the other where they are stricter. */
    static Constraint of(Constraint first, Constraint other) {
        Map<String, Object> attributes = new TreeMap<>(first.attributes());
        for (Map.Entry<String, Object> each : other.attributes().entrySet()) {
            if (LIMITS.contains(each.getKey())) {
                Object own = attributes.get(each.getKey());
                int order = own == null ? 1 : order(first.name() + "." + each.getKey(), each.getValue(), own);
                if (order > 0) {
                    attributes.put(each.getKey(), each.getValue());
                }
                boolean isOther = order > 0
                        || order == 0 && Boolean.FALSE.equals(other.attributes().get("inclusive"));
                if (isOther && first.name().startsWith("Decimal")) {
                    attributes.put("inclusive", other.attributes().getOrDefault("inclusive", true));
                }
            }
        }
        return new Constraint(first.name(), first.annotation(), attributes, first.custom(), first.place());
    }

    /** Above 0 where the other limit is stricter. */
    private static int order(String limit, Object other, Object own) {
        Optional<BigDecimal> one = number(other);
        Optional<BigDecimal> two = number(own);
        if (one.isEmpty() || two.isEmpty()) {
            return -1;
        }
        int order = one.get().compareTo(two.get());
        return LEAST.contains(limit) ? order : -order;
    }

    /** Whether all limits are numbers: an expression that is no constant is none. */
    static boolean isKnown(Constraint constraint) {
        return constraint.attributes().entrySet().stream()
                .filter(each -> LIMITS.contains(each.getKey()))
                .allMatch(each -> number(each.getValue()).isPresent());
    }

    private static Optional<BigDecimal> number(Object limit) {
        try {
            return Optional.of(new BigDecimal(limit.toString()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
