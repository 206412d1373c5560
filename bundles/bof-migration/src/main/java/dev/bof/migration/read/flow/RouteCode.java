package dev.bof.migration.read.flow;

import java.util.List;
import java.util.function.Supplier;

/**
 * The code of one endpoint with everything that explains it.
 *
 * @param walk null for code that no request leads to directly
 */
record RouteCode(
        Walk walk,
        Answers answers,
        Exceptions exceptions,
        Supplier<Carrier> carriers,
        Traces traces,
        Operands operands,
        Mappings mappings,
        Outcomes outcomes,
        Questions questions,
        Touched touched) {

    /** All ends that the code comes to, each as often as there are ways to it. */
    List<End> ends() {
        return outcomes.of(walk);
    }

    /** Those that return. */
    List<End.Returned> returned() {
        return ends().stream()
                .filter(End.Returned.class::isInstance)
                .map(End.Returned.class::cast)
                .toList();
    }
}
