package dev.bof.migration.read.flow;

import dev.bof.migration.model.Effect;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.Rule.Role;
import dev.bof.migration.read.flow.EffectReading.Asked;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Values that code stores in some cases alone: in the others the object stays as it was, and the generated one takes what is
 * sent.
 */
final class SomeCases {
    private final EffectReading reading;
    private final List<Effect> all;
    private final List<FieldMapping> sent;

    /**
     * @param all what the endpoint does
     * @param sent how properties of the request are stored
     */
    SomeCases(EffectReading reading, List<Effect> all, List<FieldMapping> sent) {
        this.reading = reading;
        this.all = List.copyOf(all);
        this.sent = List.copyOf(sent);
    }

    static String told(Effect effect, Asked asked) {
        return "it takes " + effect.attribute() + " over only where " + asked.text();
    }

    /** A sentence for a person where what is made of a sent value is not stored in each case; a null may be passed over. */
    Optional<String> told(Effect effect) {
        Asked asked = reading.asked(effect);
        boolean isSent = effect.operands().stream().anyMatch(operand -> isSent(operand, effect));
        return isSent && !passesNullOver(effect, asked) && !isAllCases(effect, asked.conditions())
                ? Optional.of(told(effect, asked))
                : Optional.empty();
    }

    private boolean isSent(Operand operand, Effect effect) {
        return operand.role() == Role.REQUEST
                && effect.expression().contains("${" + operand.name() + "}")
                && sent.stream()
                        .anyMatch(each -> each.property().equals(operand.path())
                                && each.attribute().equals(effect.attribute()));
    }

    /** Whether it is done wherever a value was sent that is no null. */
    static boolean passesNullOver(Effect effect, Asked asked) {
        return effect.operands().stream()
                .filter(operand -> operand.role() == Role.REQUEST)
                .anyMatch(operand -> asked.conditions().equals(List.of("${" + operand.name() + "} != null")));
    }

    /** Whether the attribute is set where one of the conditions does not hold, too. */
    private boolean isAllCases(Effect effect, List<String> conditions) {
        return all.stream()
                        .anyMatch(other -> isSame(other, effect)
                                && reading.asked(other).conditions().isEmpty())
                || IntStream.range(0, conditions.size()).allMatch(at -> all.stream()
                        .filter(other -> isSame(other, effect))
                        .map(other -> reading.asked(other).conditions())
                        .anyMatch(other -> other.size() > at
                                && other.subList(0, at).equals(conditions.subList(0, at))
                                && isContrary(other.get(at), conditions.get(at))));
    }

    private static boolean isSame(Effect other, Effect effect) {
        return other.attribute().equals(effect.attribute());
    }

    private static boolean isContrary(String one, String other) {
        return one.equals("!(" + other + ")") || other.equals("!(" + one + ")");
    }
}
