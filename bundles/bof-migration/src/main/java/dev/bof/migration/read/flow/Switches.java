package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.bof.migration.model.Filter;
import dev.bof.migration.model.Filter.Evidence;
import dev.bof.migration.model.Filter.Operator;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.source.Places;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds parameters that are true or false and add a part to a query: {@code if (low) where.append(" and i.stock < i.least")}. */
final class Switches {
    private static final Pattern COMPARISON = Pattern.compile(
            "\\s*(?:and|where)\\s+(\\w+)\\.([\\w.]+)\\s*(=|<=|>=|<|>)\\s*\\1\\.([\\w.]+)\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, Operator> OPERATORS = Map.of(
            "=", Operator.EQ,
            ">", Operator.GT,
            ">=", Operator.GTE,
            "<", Operator.LT,
            "<=", Operator.LTE);

    private final Java java;
    private final Traces traces;

    Switches(Java java, Traces traces) {
        this.java = java;
        this.traces = traces;
    }

    /** The filters by the names of the parameters, as clients write them. */
    Map<String, Filter> of(Walk walk) {
        Map<String, Filter> found = new HashMap<>();
        for (Walk.Called each : walk.called()) {
            MethodCallExpr call = each.call();
            if (call.getNameAsString().equals("append") && call.getArguments().size() == 1) {
                Optional<String> parameter = parameter(each.guards());
                Optional<Matcher> comparison = java.constants()
                        .text(call.getArgument(0))
                        .map(COMPARISON::matcher)
                        .filter(Matcher::matches);
                if (parameter.isPresent() && comparison.isPresent()) {
                    found.put(parameter.get(), filter(comparison.get(), call));
                }
            }
        }
        return found;
    }

    private static Filter filter(Matcher comparison, MethodCallExpr call) {
        return new Filter(
                List.of(comparison.group(2)),
                OPERATORS.get(comparison.group(3)),
                comparison.group(4),
                false,
                false,
                Evidence.CODE,
                Places.of(call));
    }

    /** The parameter that alone decides. */
    private Optional<String> parameter(List<Guard> guards) {
        List<Guard> deciding = guards.stream()
                .filter(each -> each.condition() != null
                        && each.end() == null
                        && traces.parameter(each.condition(), each.frame()).isPresent())
                .toList();
        return deciding.size() == 1
                        && !deciding.get(0).negated()
                        && deciding.get(0).condition().isNameExpr()
                ? traces.parameter(deciding.get(0).condition(), deciding.get(0).frame())
                : Optional.empty();
    }
}
