package dev.bof.migration.generate;

import dev.bof.migration.model.Effect;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.ObjectModel;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.Rule.Role;
import dev.bof.migration.model.ServiceModel;
import java.util.List;

/**
 * What is done to values that an update does not send, and that the generated hook finds in the object all the same: nothing
 * may become of them. What may change them is left to a person.
 */
final class NotSent {
    private static final String ONCE = "it must not be done again to what is not sent";
    private static final String STORED =
            "the hook knows what is stored alone: it would do it to what is not sent, and was never stored so";

    private final ServiceModel service;
    private final ObjectModel object;

    NotSent(ServiceModel service, ObjectModel object) {
        this.service = service;
        this.object = object;
    }

    /** The effect as it is, where it leaves alone what the endpoint is not sent. */
    Effect settled(Effect effect, Endpoint endpoint) {
        boolean sendsAll = endpoint.kind() == Kind.CREATE
                || endpoint.kind() == Kind.DELETE
                || endpoint.update() == Endpoint.Update.REPLACE;
        if (sendsAll) {
            return effect;
        }
        if (!SameAgain.is(effect.expression())) {
            return effect.byHand(ONCE);
        }
        boolean isHarmless = conditionsOnSent(effect).isEmpty()
                || conditionsOnSent(effect).stream().allMatch(each -> isOfPresence(each, effect)) && isStoredSo(effect);
        return isHarmless ? effect : effect.byHand(STORED);
    }

    private static List<String> conditionsOnSent(Effect effect) {
        return effect.conditions().stream()
                .filter(condition -> sent(effect).stream().anyMatch(each -> condition.contains(reference(each))))
                .toList();
    }

    private static List<Operand> sent(Effect effect) {
        return effect.operands().stream()
                .filter(each -> each.role() == Role.REQUEST)
                .toList();
    }

    private static boolean isOfPresence(String condition, Effect effect) {
        return sent(effect).stream()
                .map(NotSent::reference)
                .anyMatch(each -> condition.equals(each + " != null")
                        && effect.expression().contains(each));
    }

    private static String reference(Operand operand) {
        return "${" + operand.name() + "}";
    }

    /** Whether all objects are made with the same done to the value: then it is as it would become. */
    private boolean isStoredSo(Effect effect) {
        List<Endpoint> making = service.endpointsOf(object).stream()
                .filter(endpoint -> endpoint.kind() == Kind.CREATE)
                .toList();
        return !making.isEmpty()
                && making.stream().allMatch(endpoint -> object.effectsOf(endpoint.title()).stream()
                        .anyMatch(each -> each.attribute().equals(effect.attribute())
                                && each.expression().equals(effect.expression())));
    }
}
