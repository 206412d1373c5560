package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.stmt.Statement;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.Rule.Kind;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.Rule.Role;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.source.Places;
import dev.bof.migration.read.web.Route;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Collects the rules of all endpoints: a check that several of them go through is one rule. */
final class RuleReader {
    private final Map<String, Rule> rules = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    /** What an end refuses. */
    private record Refused(End end, Exceptions.Refusal refusal) {}

    /**
     * Adds what an endpoint refuses, by exceptions and by answers of its own.
     *
     * @param entity of its object; null for none
     */
    void add(Draft draft, EntityModel entity) {
        RouteCode code = draft.code();
        List<Refused> refused = new ArrayList<>();
        List<End> ends = new ArrayList<>(ReturnedFailures.of(code.walk()));
        ends.forEach(end -> refused.add(new Refused(end, code.exceptions().ofReturned((End.Thrown) end))));
        for (End end : code.ends()) {
            ends.add(end);
            refusal(end, draft).ifPresent(found -> refused.add(new Refused(end, found)));
        }
        Set<Statement> refusing = refusing(ends, refused);
        Absent absent = new Absent(draft, entity);
        List<String> keys = new ArrayList<>();
        for (Refused each : refused) {
            List<Guard> guards = each.end().guards().stream()
                    .filter(guard -> guard.end() == null || !refusing.contains(guard.end()))
                    .toList();
            Carrier carrier = code.carriers().get();
            if (guards.stream().anyMatch(guard -> !carrier.decided(guard).orElse(true))) {
                continue;
            }
            Questions.Asked asked = code.questions().of(guards, entity);
            boolean isAbsence = absent.leadsTo(each.end(), guards);
            Touched touched = code.touched();
            keys.add(add(
                    draft.title(),
                    each.refusal(),
                    guards,
                    each.end().at(),
                    carrier,
                    asked,
                    entity,
                    isAbsence,
                    operand -> touched.isTouched(operand, each.end())));
        }
        sequence(keys);
        first(keys).forEach(key -> rules.computeIfPresent(key, (same, rule) -> asked(rule, draft.title())));
    }

    /** What is asked before the object is looked for; nothing where no such look is seen. */
    private List<String> first(List<String> keys) {
        for (int i = 0; i < keys.size(); i++) {
            if (isAbsence(rules.get(keys.get(i)))) {
                return keys.subList(0, i);
            }
        }
        return List.of();
    }

    private static boolean isAbsence(Rule rule) {
        return rule.kind() == Kind.NOT_FOUND
                || rule.operands().stream()
                        .anyMatch(operand ->
                                operand.role() == Role.OBJECT && operand.path().isEmpty());
    }

    private static Optional<Exceptions.Refusal> refusal(End end, Draft draft) {
        if (end instanceof End.Thrown thrown) {
            Exceptions.Refusal refusal = draft.code().exceptions().of(thrown.exception(), thrown.frame());
            boolean passedOn = thrown.exception().isNameExpr()
                    || refusal.status() >= 500 && end.guards().stream().anyMatch(RuleReader::isCatch);
            return passedOn ? Optional.empty() : Optional.of(refusal);
        }
        Route route = draft.route();
        return draft.code().answers().of((End.Returned) end, route.returns(), route.frontEnd(), route.status()).stream()
                .filter(answer -> answer.status() >= 400)
                .findFirst()
                .map(answer -> draft.code().exceptions().of(answer));
    }

    /**
     * The returns that do nothing but refuse: rules are asked in their order, and whoever comes past one of them need not
     * ask its condition again.
     */
    private static Set<Statement> refusing(List<End> ends, List<Refused> refused) {
        Set<Statement> refusing = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<End> faults = Collections.newSetFromMap(new IdentityHashMap<>());
        refused.forEach(each -> faults.add(each.end()));
        ends.stream().filter(faults::contains).map(End::returns).forEach(refusing::addAll);
        ends.stream().filter(end -> !faults.contains(end)).map(End::returns).forEach(refusing::removeAll);
        return refusing;
    }

    /** Rules stand in the order in which each endpoint asks them. */
    private void sequence(List<String> keys) {
        int at = keys.stream().anyMatch(order::contains) ? 0 : order.size();
        for (String key : keys) {
            if (order.contains(key)) {
                at = Math.max(at, order.indexOf(key) + 1);
            } else {
                order.add(at, key);
                at++;
            }
        }
    }

    /** All rules, in the order in which they are asked. */
    List<Rule> list() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        return order.stream()
                .map(rules::get)
                .map(each -> withId(each, each.id() + "#" + counts.merge(each.id(), 1, Integer::sum)))
                .toList();
    }

    private static boolean isCatch(Guard guard) {
        return guard.words().startsWith("on ");
    }

    private String add(
            String endpoint,
            Exceptions.Refusal refusal,
            List<Guard> guards,
            Node at,
            Carrier carrier,
            Questions.Asked asked,
            EntityModel entity,
            boolean isAbsence,
            Predicate<Operand> touched) {
        String condition = Guard.text(guards);
        String carried = carrier.carry(guards);
        List<Operand> operands = carrier.operands();
        Optional<Operand> changed = operands.stream().filter(touched).findFirst();
        String expression = changed.isPresent() ? "" : carried;
        Rule rule = new Rule(
                method(at),
                kind(refusal.status(), condition, operands, isUnique(endpoint, asked, entity), isAbsence),
                condition,
                expression,
                expression.isEmpty() ? List.of() : operands,
                changed.map(operand -> "it asks for " + operand.path() + " when the service has set it already")
                        .orElseGet(() -> reason(condition, carried, carrier)),
                refusal.status(),
                refusal.exception(),
                refusal.words(),
                refusal.body(),
                refusal.mediaType(),
                attributes(operands, asked.isOfItself(endpoint, entity) ? List.of() : asked.attributes()),
                List.of(endpoint),
                List.of(),
                Places.of(at));
        String key = rule.place() + "\n" + condition + "\n" + rule.message();
        rules.merge(key, rule, RuleReader::both);
        return key;
    }

    private static String reason(String condition, String expression, Carrier carrier) {
        if (!expression.isEmpty()) {
            return "";
        }
        return condition.isEmpty() ? "it depends on no condition here" : carrier.obstacle();
    }

    private static String method(Node at) {
        String type = Code.enclosingType(at).map(each -> each.getNameAsString()).orElse("");
        String method = Code.around(at, CallableDeclaration.class)
                .map(each -> ((CallableDeclaration<?>) each).getNameAsString())
                .orElse("");
        return type + "." + method;
    }

    /** Whether the database is asked for another object with the same values, and not for the very object. */
    private static boolean isUnique(String endpoint, Questions.Asked asked, EntityModel entity) {
        boolean takesNothing = endpoint.startsWith("DELETE ") || endpoint.startsWith("GET ");
        return asked.any()
                && !asked.ofOthers()
                && !asked.ignoreCase()
                && !takesNothing
                && !asked.isOfItself(endpoint, entity);
    }

    private static Kind kind(int status, String condition, List<Operand> operands, boolean unique, boolean isAbsence) {
        boolean ofParameters = !operands.isEmpty() && operands.stream().allMatch(each -> each.role() == Role.PARAMETER);
        return switch (status) {
            case 404, 410 -> isAbsence ? Kind.NOT_FOUND : Kind.OTHER;
            case 401, 403 -> Kind.PERMISSION;
            case 409 ->
                unique || condition.startsWith("on ") || condition.contains("&& on ") ? Kind.UNIQUE : Kind.STATE;
            case 400, 422 -> unique ? Kind.UNIQUE : ofParameters ? Kind.PARAMETER : Kind.VALIDATION;
            case 0 -> Kind.VALIDATION;
            default -> Kind.OTHER;
        };
    }

    /** Those that the database is asked about; else those that the condition compares. */
    private static List<String> attributes(List<Operand> operands, List<String> asked) {
        return asked.isEmpty()
                ? operands.stream()
                        .filter(each -> each.role() == Role.OBJECT || each.role() == Role.REQUEST)
                        .map(Operand::path)
                        .filter(each -> !each.isEmpty())
                        .distinct()
                        .toList()
                : asked;
    }

    private static Rule both(Rule one, Rule other) {
        Rule better = one.isCarried() ? one : other;
        return new Rule(
                better.id(),
                better.kind(),
                better.condition(),
                better.expression(),
                better.operands(),
                better.notCarried(),
                better.status(),
                better.exception(),
                better.message(),
                better.body(),
                better.mediaType(),
                better.attributes(),
                union(one.endpoints(), other.endpoints()),
                union(one.first(), other.first()),
                better.place());
    }

    private static List<String> union(List<String> some, List<String> others) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    private static Rule withId(Rule rule, String id) {
        return with(rule, id, rule.first());
    }

    private static Rule asked(Rule rule, String endpoint) {
        return with(rule, rule.id(), union(rule.first(), List.of(endpoint)));
    }

    private static Rule with(Rule rule, String id, List<String> first) {
        return new Rule(
                id,
                rule.kind(),
                rule.condition(),
                rule.expression(),
                rule.operands(),
                rule.notCarried(),
                rule.status(),
                rule.exception(),
                rule.message(),
                rule.body(),
                rule.mediaType(),
                rule.attributes(),
                rule.endpoints(),
                first,
                rule.place());
    }
}
