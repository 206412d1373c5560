package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.Filter.Operator;
import dev.bof.migration.model.FixedCondition;
import dev.bof.migration.model.Place;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what calls of a criteria builder ask of all objects: {@code cb.isTrue(root.get("active"))}. */
final class FixedCriteria {
    private static final Map<String, Operator> ALONE = Map.of(
            "isNull", Operator.IS_NULL,
            "isNotNull", Operator.IS_NOT_NULL,
            "isTrue", Operator.EQ,
            "isFalse", Operator.EQ);

    /** Comparisons of which no more is known than that they are asked. */
    private static final Set<String> OTHERS = Set.of("notLike", "between");

    /** Calls whose condition need not hold. */
    private static final Set<String> OTHERWISE = Set.of("or", "not", "negate", "selectCase", "when");

    private final Java java;
    private final Flow flow;
    private final Traces traces;
    private final EntityModel entity;

    FixedCriteria(Java java, Flow flow, Traces traces, EntityModel entity) {
        this.java = java;
        this.flow = flow;
        this.traces = traces;
        this.entity = entity;
    }

    /** Whether a query asks for the entity here. */
    boolean isQuery(MethodCallExpr call) {
        return call.getNameAsString().equals("from")
                && call.getArguments().size() == 1
                && call.getArgument(0).toString().equals(entity.name() + ".class");
    }

    /** What a call asks; empty where it is about what clients say, or about something else. */
    Optional<FixedCondition> of(Walk.Called called) {
        MethodCallExpr call = called.call();
        String name = call.getNameAsString();
        int values = ALONE.containsKey(name) ? 0 : isComparison(name) ? 1 : -1;
        boolean isOne = values >= 0
                && call.getScope().isPresent()
                && call.getArguments().size() > values
                && flow.calls().target(call).isEmpty();
        if (!isOne) {
            return Optional.empty();
        }
        List<Expression> given = call.getArguments();
        boolean isOfClient = given.stream()
                .anyMatch(each -> traces.parameter(each, called.frame()).isPresent());
        return FilterReader.attribute(java, given.get(0))
                .filter(each -> !isOfClient && isOfEntity(each))
                .map(attribute -> isCertain(called)
                        ? condition(attribute, call)
                        : condition(attribute, call).uncertain());
    }

    private static boolean isComparison(String name) {
        return FilterReader.CRITERIA.containsKey(name) || OTHERS.contains(name);
    }

    private boolean isOfEntity(String attribute) {
        int dot = attribute.indexOf('.');
        return entity.attribute(dot < 0 ? attribute : attribute.substring(0, dot))
                .isPresent();
    }

    private static FixedCondition condition(String attribute, MethodCallExpr call) {
        Place place = Places.of(call);
        String name = call.getNameAsString();
        String written = Code.text(call);
        if (ALONE.containsKey(name)) {
            String value = name.equals("isTrue") ? "true" : name.equals("isFalse") ? "false" : "";
            return new FixedCondition(attribute, ALONE.get(name), value, written, place);
        }
        return new FixedCondition(
                attribute,
                FilterReader.CRITERIA.getOrDefault(name, Operator.OTHER),
                Code.text(call.getArgument(1)),
                written,
                place);
    }

    /** Whether nothing decides on a condition, and it is no part of another. */
    private static boolean isCertain(Walk.Called called) {
        boolean isPart = Code.around(called.call(), MethodCallExpr.class)
                .filter(each -> OTHERWISE.contains(each.getNameAsString()))
                .isPresent();
        return called.guards().isEmpty()
                && !isPart
                && Code.around(called.call(), ConditionalExpr.class).isEmpty();
    }
}
