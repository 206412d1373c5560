package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what the code gives the parameters of queries, of which clients say nothing: {@code setParameter("state",
 * State.GONE)}. The keys are as in queries, {@code :state} or {@code ?1}; values are written as in queries.
 */
final class BoundValues {
    private static final Set<String> BINDING = Set.of("setParameter", "put", "with", "and");

    /** Those of Panache, whose first argument is the query. */
    private static final Set<String> POSITIONAL = Set.of("find", "list", "stream", "count");

    private final Java java;
    private final Traces traces;
    private final Fillings fillings;

    BoundValues(Java java, Traces traces) {
        this.java = java;
        this.traces = traces;
        this.fillings = new Fillings(java);
    }

    /** What is bound by the calls of an endpoint. */
    Map<String, String> of(Walk walk) {
        Map<String, String> found = new HashMap<>();
        for (Walk.Called each : walk.called()) {
            MethodCallExpr call = each.call();
            List<Expression> given = call.getArguments();
            if (BINDING.contains(call.getNameAsString()) && given.size() > 1) {
                bind(given.get(0), given.get(1), each.frame(), found);
            } else if (call.getNameAsString().equals("of")) {
                fillings.ofMap(call).forEach((key, value) -> add(":" + key, value, each.frame(), found));
            } else if (POSITIONAL.contains(call.getNameAsString())) {
                for (int at = 1; at < given.size(); at++) {
                    add("?" + at, given.get(at), each.frame(), found);
                }
            }
        }
        return found;
    }

    /** What a call gives the query of a repository's method. */
    Map<String, String> given(Walk.Called called, MethodDeclaration method) {
        Map<String, String> found = new HashMap<>();
        List<Expression> given = called.call().getArguments();
        for (int at = 0; at < Math.min(given.size(), method.getParameters().size()); at++) {
            add(":" + FilterReader.bindName(java, method.getParameter(at)), given.get(at), called.frame(), found);
            add("?" + (at + 1), given.get(at), called.frame(), found);
        }
        return found;
    }

    private void bind(Expression key, Expression value, Frame frame, Map<String, String> found) {
        java.constants()
                .value(key)
                .map(each -> each instanceof String name ? ":" + name : "?" + each)
                .ifPresent(each -> add(each, value, frame, found));
    }

    /** Of several values it is not known which one holds. */
    private void add(String key, Expression value, Frame frame, Map<String, String> found) {
        if (!traces.isOfRequest(value, frame)) {
            found.merge(key, text(value, frame), (one, other) -> one.equals(other) ? one : one + " or " + other + " ");
        }
    }

    private String text(Expression value, Frame frame) {
        Expression known = traces.local(value, frame).orElse(value);
        Optional<Object> constant = java.constants().value(known);
        return constant.map(each -> each instanceof String text ? "'" + text.replace("'", "''") + "'" : each.toString())
                .orElseGet(() -> Code.text(known));
    }
}
