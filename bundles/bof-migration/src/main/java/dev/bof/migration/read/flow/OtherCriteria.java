package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SimpleName;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.Filter.Operator;
import dev.bof.migration.model.FixedCondition;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what Hibernate's restrictions ({@code Restrictions.ne("state", GONE)}), Querydsl ({@code boat.state.ne(GONE)})
 * and paths ({@code root.get("state").in(OPEN, NEW)}) ask of all objects. It is only known that they ask, not how.
 */
final class OtherCriteria {
    private static final Set<String> OF_PATHS = Set.of("in", "isNull", "isNotNull");

    private static final Set<String> OF_QUERYDSL = Set.of(
            "eq",
            "ne",
            "gt",
            "goe",
            "lt",
            "loe",
            "in",
            "notIn",
            "isNull",
            "isNotNull",
            "isTrue",
            "isFalse",
            "between",
            "before",
            "after",
            "like",
            "contains",
            "startsWith");

    private final Java java;
    private final Flow flow;
    private final Traces traces;
    private final EntityModel entity;

    OtherCriteria(Java java, Flow flow, Traces traces, EntityModel entity) {
        this.java = java;
        this.flow = flow;
        this.traces = traces;
        this.entity = entity;
    }

    /** What a call asks; empty where it is about what clients say, or about something else. */
    Optional<FixedCondition> of(Walk.Called called) {
        MethodCallExpr call = called.call();
        if (call.getScope().isEmpty() || flow.calls().target(call).isPresent()) {
            return Optional.empty();
        }
        boolean isOfClient = call.getArguments().stream()
                .anyMatch(each -> traces.parameter(each, called.frame()).isPresent());
        return attribute(call, call.getScope().get())
                .filter(each -> !isOfClient && isOfEntity(each))
                .map(each -> new FixedCondition(each, Operator.OTHER, "", Code.text(call), Places.of(call)));
    }

    private Optional<String> attribute(MethodCallExpr call, Expression scope) {
        List<Expression> given = call.getArguments();
        if (scope.toString().equals("Restrictions") && !given.isEmpty()) {
            return java.constants().text(given.get(0));
        }
        if (scope instanceof MethodCallExpr && OF_PATHS.contains(call.getNameAsString())) {
            return FilterReader.attribute(java, scope);
        }
        return scope instanceof FieldAccessExpr path && OF_QUERYDSL.contains(call.getNameAsString()) && isQuerydsl(call)
                ? Optional.of(path(path.toString()))
                : Optional.empty();
    }

    /** Whether the file knows the class that Querydsl makes of the entity. */
    private boolean isQuerydsl(MethodCallExpr call) {
        String made = "Q" + entity.name();
        return call.findCompilationUnit()
                .filter(unit -> unit.getImports().stream()
                                .anyMatch(each -> each.getName().getIdentifier().equals(made)
                                        || each.isStatic()
                                                && each.getNameAsString().contains("." + made + "."))
                        || unit.findFirst(SimpleName.class, name -> name.getIdentifier()
                                        .equals(made))
                                .isPresent())
                .isPresent();
    }

    /** The path without what stands for the entity: {@code booking.} or {@code QBooking.booking.}. */
    private String path(String text) {
        String path = text.startsWith("Q" + entity.name() + ".") ? text.substring(text.indexOf('.') + 1) : text;
        return path.substring(path.indexOf('.') + 1);
    }

    private boolean isOfEntity(String attribute) {
        int dot = attribute.indexOf('.');
        return entity.attribute(dot < 0 ? attribute : attribute.substring(0, dot))
                .isPresent();
    }
}
