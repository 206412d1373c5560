package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.bof.migration.model.Paging.Doubt;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the calls by which a list is sorted or cut in a way that nothing that is generated follows. */
final class UnreadPaging {
    private static final Set<String> SORTING = Set.of("sorted", "sort");

    private final Java java;
    private final Traces traces;
    private final Walk walk;

    UnreadPaging(Java java, Traces traces, Walk walk) {
        this.java = java;
        this.traces = traces;
        this.walk = walk;
    }

    Stream<Doubt> all() {
        return Stream.concat(
                walk.called().stream().flatMap(each -> of(each).stream()),
                walk.frames().stream()
                        .limit(1)
                        .flatMap(frame -> Stream.concat(byAnnotation(frame.callable()), bySettings(frame.callable()))));
    }

    /** What a service tells Spring Data of the pages that it makes of requests. */
    private Stream<Doubt> bySettings(CallableDeclaration<?> callable) {
        boolean isPageable = callable.getParameters().stream()
                .anyMatch(each -> each.getTypeAsString().endsWith("Pageable"));
        return java.sources().units().stream()
                .filter(each -> isPageable)
                .flatMap(unit -> unit.findAll(ClassOrInterfaceType.class).stream())
                .filter(each -> each.getNameAsString().startsWith("PageableHandlerMethodArgumentResolver"))
                .map(each -> new Doubt(
                        "takes pages as Spring Data does by itself: what a " + each.getNameAsString()
                                + " says of parameters and sizes is not carried over",
                        Places.of(each)))
                .limit(1);
    }

    private Optional<Doubt> of(Walk.Called called) {
        MethodCallExpr call = called.call();
        String name = call.getNameAsString();
        String scope = call.getScope().map(Expression::toString).orElse("");
        if (SORTING.contains(name) && !scope.isEmpty()) {
            return Optional.of(doubt("is sorted by code, which the generated list is not", call));
        }
        if (name.equals("subList")) {
            return Optional.of(doubt("is cut by code, which the generated list is not", call));
        }
        if (name.equals("by") && scope.equals("Sort") && isWorkedOut(called)) {
            return Optional.of(doubt("has an order that is worked out, which the generated list has not", call));
        }
        return name.equals("of") && scope.endsWith("PageRequest") && isLimited(call)
                ? Optional.of(doubt("works out its pages, which the generated list takes as they are asked for", call))
                : Optional.empty();
    }

    private static Doubt doubt(String what, MethodCallExpr call) {
        return new Doubt(what + ": " + Code.text(call), Places.of(call));
    }

    /** Whether a name to sort by is made of what clients say: {@code order.substring(1)}. */
    private boolean isWorkedOut(Walk.Called called) {
        return called.call().getArguments().stream()
                .filter(MethodCallExpr.class::isInstance)
                .anyMatch(each -> java.constants().text(each).isEmpty()
                        && !traces.isParameter(each, called.frame())
                        && traces.parameter(each, called.frame()).isPresent());
    }

    /** Whether numbers of a page go through {@code Math.min}, or are divided by each other. */
    private static boolean isLimited(MethodCallExpr call) {
        return call.getArguments().stream()
                .anyMatch(
                        each -> !each.findAll(BinaryExpr.class, one -> one.getOperator() == BinaryExpr.Operator.DIVIDE)
                                        .isEmpty()
                                || isOfPageable(each));
    }

    /** {@code Math.min(pageable.getPageSize(), 50)}: the limits of other parameters are read. */
    private static boolean isOfPageable(Expression number) {
        return number.toString().contains("Math.m") && number.toString().contains(".getPage");
    }

    private Stream<Doubt> byAnnotation(CallableDeclaration<?> callable) {
        return callable.getParameters().stream()
                .flatMap(each -> each.getAnnotations().stream())
                .filter(each -> each.getNameAsString().startsWith("SortDefault"))
                .peek(each -> java.annotations().of(each).taken())
                .map(UnreadPaging::doubt);
    }

    private static Doubt doubt(AnnotationExpr annotation) {
        return new Doubt(
                "has an order where clients say none, which the generated list has not: " + Code.text(annotation),
                Places.of(annotation));
    }
}
