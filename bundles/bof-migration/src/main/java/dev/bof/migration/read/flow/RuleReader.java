package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.bof.migration.model.Answer;
import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.BodyShape.Meaning;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.Rule.Kind;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.Rule.Role;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.source.Places;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Collects the rules of all endpoints: a check that several of them go through is one rule. */
final class RuleReader {
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    /** Adds what an endpoint refuses by exceptions. */
    void addThrown(String endpoint, Walk walk, Exceptions exceptions, Supplier<Carrier> carriers) {
        for (Walk.Thrown each : walk.thrown()) {
            Exceptions.Refusal refusal = exceptions.of(each.exception(), each.frame());
            boolean passedOn = each.exception().isNameExpr()
                    || refusal.status() >= 500 && each.guards().stream().anyMatch(RuleReader::isCatch);
            if (!passedOn) {
                add(endpoint, refusal, each.guards(), each.at(), carriers.get());
            }
        }
    }

    /** Adds what an endpoint refuses by an answer of its own. */
    void addAnswered(String endpoint, Walk walk, List<Answer> answers, Supplier<Carrier> carriers) {
        for (Answer answer : answers) {
            walk.returned().stream()
                    .filter(each ->
                            answer.status() >= 400 && Places.of(each.at()).equals(answer.place()))
                    .findFirst()
                    .ifPresent(each -> add(
                            endpoint,
                            new Exceptions.Refusal("", answer.status(), message(answer.body()), answer.body()),
                            each.guards(),
                            each.at(),
                            carriers.get()));
        }
    }

    /** All rules, by place. */
    List<Rule> list() {
        List<Rule> sorted = new ArrayList<>(rules.values());
        sorted.sort(
                Comparator.comparing(Rule::place).thenComparing(Rule::condition).thenComparing(Rule::message));
        Map<String, Integer> counts = new LinkedHashMap<>();
        return sorted.stream()
                .map(each -> withId(each, each.id() + "#" + counts.merge(each.id(), 1, Integer::sum)))
                .toList();
    }

    private static boolean isCatch(Guard guard) {
        return guard.words().startsWith("on ");
    }

    private static String message(BodyShape body) {
        return body.parts().stream()
                .filter(each -> each.meaning() == Meaning.TEXT || each.literal() instanceof String)
                .map(each -> each.meaning() == Meaning.TEXT
                        ? each.text()
                        : each.literal().toString())
                .reduce((one, other) -> one.length() >= other.length() ? one : other)
                .orElse("");
    }

    private void add(String endpoint, Exceptions.Refusal refusal, List<Guard> guards, Node at, Carrier carrier) {
        String condition = Guard.text(guards);
        String expression = carrier.carry(guards);
        List<Operand> operands = carrier.operands();
        Rule rule = new Rule(
                method(at),
                kind(refusal.status(), condition, operands, carrier.asksDatabase() || asksDatabase(guards)),
                condition,
                expression,
                expression.isEmpty() ? List.of() : operands,
                reason(condition, expression, carrier),
                refusal.status(),
                refusal.exception(),
                refusal.message().isEmpty() ? message(refusal.body()) : refusal.message(),
                refusal.body(),
                attributes(operands, guards),
                List.of(endpoint),
                Places.of(at));
        rules.merge(rule.place() + "\n" + condition + "\n" + rule.message(), rule, RuleReader::both);
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

    private static Kind kind(int status, String condition, List<Operand> operands, boolean database) {
        boolean ofParameters = !operands.isEmpty() && operands.stream().allMatch(each -> each.role() == Role.PARAMETER);
        return switch (status) {
            case 404, 410 -> Kind.NOT_FOUND;
            case 401, 403 -> Kind.PERMISSION;
            case 409 ->
                database || condition.startsWith("on ") || condition.contains("&& on ") ? Kind.UNIQUE : Kind.STATE;
            case 400, 422 -> database ? Kind.UNIQUE : ofParameters ? Kind.PARAMETER : Kind.VALIDATION;
            case 0 -> Kind.VALIDATION;
            default -> Kind.OTHER;
        };
    }

    private static boolean asksDatabase(List<Guard> guards) {
        return guards.stream()
                .filter(each -> each.condition() != null)
                .flatMap(each -> Stream.concat(
                        Stream.of(each.condition()),
                        values(each.condition(), each.frame().callable())))
                .flatMap(each -> each.findAll(MethodCallExpr.class).stream())
                .map(MethodCallExpr::getNameAsString)
                .anyMatch(each -> each.startsWith("exists")
                        || each.startsWith("count")
                        || each.startsWith("findBy")
                        || each.startsWith("create") && each.endsWith("Query"));
    }

    /** What the variables of a condition were set to. */
    private static Stream<Expression> values(Expression condition, Node within) {
        List<String> names = condition.findAll(NameExpr.class).stream()
                .map(NameExpr::getNameAsString)
                .toList();
        return within.findAll(VariableDeclarator.class).stream()
                .filter(each -> names.contains(each.getNameAsString()))
                .flatMap(each -> each.getInitializer().stream());
    }

    private static List<String> attributes(List<Operand> operands, List<Guard> guards) {
        Set<String> found = new LinkedHashSet<>();
        operands.stream()
                .filter(each -> each.role() == Role.OBJECT || each.role() == Role.REQUEST)
                .map(Operand::path)
                .filter(each -> !each.isEmpty())
                .forEach(found::add);
        if (asksDatabase(guards)) {
            guards.stream()
                    .filter(each -> each.condition() != null)
                    .flatMap(each -> FilterReader.texts(each.frame()).stream())
                    .flatMap(each -> QueryTexts.comparisons(each).values().stream())
                    .flatMap(each -> each.attributes().stream())
                    .forEach(found::add);
        }
        guards.stream()
                .filter(each -> each.condition() != null)
                .flatMap(each -> each.condition().findAll(MethodCallExpr.class).stream())
                .flatMap(each -> DerivedQueries.attributes(each.getNameAsString()).stream())
                .forEach(found::add);
        return List.copyOf(found);
    }

    private static Rule both(Rule one, Rule other) {
        Set<String> endpoints = new LinkedHashSet<>(one.endpoints());
        endpoints.addAll(other.endpoints());
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
                better.attributes(),
                List.copyOf(endpoints),
                better.place());
    }

    private static Rule withId(Rule rule, String id) {
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
                rule.attributes(),
                rule.endpoints(),
                rule.place());
    }
}
