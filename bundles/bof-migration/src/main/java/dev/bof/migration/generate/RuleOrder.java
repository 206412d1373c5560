package dev.bof.migration.generate;

import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.ServiceModel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Lists endpoints whose rules the generated service asks in another order than the legacy one: where a request breaks two of
 * them, it is told of the other one. Rules stand in different hooks, and what is unique is asked behind them all.
 */
final class RuleOrder {
    private static final Set<Kind> WRITES = EnumSet.of(Kind.CREATE, Kind.UPDATE, Kind.PATCH);
    private static final int FIRST = -1;

    private final ServiceModel service;
    private final ObjectDesign design;
    private final List<CarriedRule> carried;

    RuleOrder(ServiceModel service, ObjectDesign design, List<CarriedRule> carried) {
        this.service = service;
        this.design = design;
        this.carried = carried;
    }

    /** A rule and when it is asked. */
    private record Turn(Rule rule, int at) {}

    void list(ByHand byHand) {
        service.endpointsOf(design.object()).stream()
                .filter(endpoint -> WRITES.contains(endpoint.kind()))
                .forEach(endpoint -> list(endpoint, byHand));
    }

    private void list(Endpoint endpoint, ByHand byHand) {
        List<Turn> turns = service.rulesOf(endpoint).stream()
                .flatMap(rule -> turn(rule, endpoint).map(at -> new Turn(rule, at)).stream())
                .toList();
        List<String> later = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            turns.subList(i + 1, turns.size()).stream()
                    .filter(other -> other.at() < turn.at() && tellsOtherwise(other.rule(), turn.rule()))
                    .findFirst()
                    .ifPresent(other -> later.add(
                            turn.rule().id() + " after " + other.rule().id()));
        }
        if (!later.isEmpty()) {
            byHand.add(
                    endpoint.title() + " asks its rules in another order, so that a request that breaks several of them"
                            + " is told of another one: " + String.join(", ", later),
                    endpoint.place());
        }
    }

    /** When a rule is asked; empty where the framework has it before all others, or it is asked nowhere. */
    private Optional<Integer> turn(Rule rule, Endpoint endpoint) {
        if (rule.kind() != Rule.Kind.NOT_FOUND && Refusals.isKey(rule, design)) {
            return Optional.of(CarriedRule.Moment.values().length);
        }
        boolean isFirst = new FirstChecks(service, design).asks(rule, endpoint);
        return carried.stream()
                .filter(each -> each.rule().id().equals(rule.id()))
                .findFirst()
                .map(each -> isFirst
                        ? FIRST
                        : endpoint.kind() == Kind.CREATE
                                ? CarriedRule.Moment.WANTED.ordinal()
                                : each.moment().ordinal());
    }

    private static boolean tellsOtherwise(Rule one, Rule other) {
        return one.status() != other.status()
                || !one.message().equals(other.message())
                || !Objects.equals(one.body(), other.body());
    }
}
