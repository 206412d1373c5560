package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import dev.bof.migration.model.Filter.Operator;
import dev.bof.migration.model.FixedCondition;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.source.Places;
import java.util.ArrayList;
import java.util.List;

/** Finds what a derived query compares with something else than clients say: {@code findByStateNot(State.GONE)}. */
final class FixedArguments {
    private final Traces traces;

    FixedArguments(Traces traces) {
        this.traces = traces;
    }

    List<FixedCondition> of(Walk.Called called, MethodDeclaration method) {
        List<DerivedQueries.Part> parts = DerivedQueries.ofParameters(method.getNameAsString());
        List<Expression> given = called.call().getArguments();
        List<FixedCondition> found = new ArrayList<>();
        for (int at = 0; at < Math.min(parts.size(), given.size()); at++) {
            if (traces.parameter(given.get(at), called.frame()).isEmpty()) {
                DerivedQueries.Part part = parts.get(at);
                String value = Code.text(given.get(at));
                Operator operator =
                        part.ignoreCase() ? Operator.OTHER : part.operators().get(0);
                found.add(new FixedCondition(
                        part.attribute(),
                        operator,
                        value,
                        method.getNameAsString() + " with " + value,
                        Places.of(called.call())));
            }
        }
        return found;
    }
}
