package dev.bof.migration.read.flow;

import dev.bof.migration.model.Effect;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.Rule.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values that an object is given as they were sent: whoever then reads them of the object reads what was sent. */
final class Copies {
    private Copies() {}

    static boolean isCopy(Effect effect) {
        return sent(effect).isPresent();
    }

    private static Optional<Operand> sent(Effect effect) {
        return effect.operands().stream()
                .filter(operand ->
                        operand.role() == Role.REQUEST && effect.expression().equals("${" + operand.name() + "}"))
                .findFirst();
    }

    /**
     * The effect with what was sent in the place of what the object has of it.
     *
     * @param before what was done to the object before
     */
    static Effect settled(Effect effect, List<Effect> before) {
        String expression = effect.expression();
        List<Operand> operands = new ArrayList<>();
        for (Operand operand : effect.operands()) {
            Optional<Operand> sent = operand.role() == Role.OBJECT ? given(operand.path(), before) : Optional.empty();
            expression = sent.isEmpty()
                    ? expression
                    : expression.replace(
                            "${" + operand.name() + "}", "${" + sent.get().name() + "}");
            sent.filter(each -> !operands.contains(each)).ifPresent(operands::add);
            if (sent.isEmpty() || isAsked(operand, effect)) {
                operands.add(operand);
            }
        }
        return new Effect(
                effect.on(),
                effect.attribute(),
                expression,
                effect.conditions(),
                effect.shared(),
                operands,
                effect.notCarried(),
                effect.place());
    }

    /** An attribute that the effect reads and that is another one since then; empty for none. */
    static Optional<String> changed(Effect effect, List<Effect> before) {
        return effect.operands().stream()
                .filter(operand -> operand.role() == Role.OBJECT)
                .map(Operand::path)
                .filter(path ->
                        before.stream().anyMatch(each -> each.attribute().equals(path)))
                .findFirst();
    }

    private static boolean isAsked(Operand operand, Effect effect) {
        return effect.conditions().stream().anyMatch(condition -> condition.contains("${" + operand.name() + "}"));
    }

    /** What an attribute was given last, where that was given in each case. */
    private static Optional<Operand> given(String attribute, List<Effect> before) {
        Optional<Effect> last = before.stream()
                .filter(each -> each.attribute().equals(attribute))
                .reduce((one, other) -> other);
        return last.filter(each -> each.conditions().isEmpty()).flatMap(Copies::sent);
    }
}
