package dev.bof.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Both variants and how their answers are compared. */
record Sides(Side legacy, Side framework, Comparison comparison) {

    /** Asks both the same, which changes nothing. @throws AssertionError telling each difference */
    void same(Stream<Call> calls) {
        Differences differences = new Differences();
        calls.forEach(call -> differences.add(difference(call)));
        differences.check();
    }

    private Optional<String> difference(Call call) {
        return comparison.difference(
                new Exchange(call, legacy.send(call), Mask.of(legacy)),
                new Exchange(call, framework.send(call), Mask.of(framework)));
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
