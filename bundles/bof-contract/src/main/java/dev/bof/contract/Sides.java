package dev.bof.contract;

import dev.bof.contract.model.Varying;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Both variants and how their answers are compared.
 *
 * @param varying the contract's members that are the service's own
 */
record Sides(Side legacy, Side framework, Comparison comparison, Map<String, Varying> varying) {

    /** Asks both the same, which changes nothing. @throws AssertionError telling each difference */
    void same(Stream<Call> calls) {
        Differences differences = new Differences();
        calls.forEach(call -> differences.add(difference(call)));
        differences.check();
    }

    /** Asks the framework variant what it has to refuse. @throws AssertionError telling each answer that is no refusal */
    void refused(Stream<Call> calls) {
        Differences differences = new Differences();
        calls.forEach(call -> {
            Reply reply = framework.send(call);
            differences.add(
                    reply.isRefusal() ? Optional.empty() : Optional.of("not refused: " + call + "\n  " + reply));
        });
        differences.check();
    }

    private Optional<String> difference(Call call) {
        return comparison.difference(ask(legacy, call), ask(framework, call));
    }

    /** What varies from write to write does so from error to error too. */
    private Exchange ask(Side side, Call call) {
        Reply reply = side.send(call);
        Mask mask = Mask.of(side);
        return new Exchange(call, reply, reply.isRefusal() ? mask.with(null, Map.of(), varying) : mask);
    }

    void same(Call... calls) {
        same(Stream.of(calls));
    }

    /** Asks each in its own words. @throws AssertionError telling the difference */
    void same(List<Exchange> legacyAndFramework) {
        Differences differences = new Differences();
        differences.add(comparison.difference(legacyAndFramework.get(0), legacyAndFramework.get(1)));
        differences.check();
    }
}
