package dev.bof.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.contract.Twins.Pair;
import dev.bof.contract.Twins.Twin;
import dev.bof.contract.model.Contract;
import dev.bof.contract.model.Operation;
import dev.bof.contract.model.OperationKind;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Twins through one change after another, in an order drawn once and for all: rules that depend on an object's state
 * show only on the way.
 */
final class WalkCases {
    private static final int WALKS = 16;
    private static final int STEPS = 8;

    private final Contract contract;
    private final Sides sides;
    private final Twins twins;
    private final List<Operation> steps;

    WalkCases(Contract contract, Sides sides, Twins twins) {
        this.contract = contract;
        this.sides = sides;
        this.twins = twins;
        this.steps = contract.operations().stream()
                .filter(operation -> operation.path().contains("{id}"))
                .filter(operation -> operation.kind() == OperationKind.UPDATE
                        || operation.kind() == OperationKind.ACTION
                        || operation.kind() == OperationKind.DELETE)
                .toList();
    }

    Stream<ContractCase> cases() {
        boolean isWorthwhile = !contract.operations(OperationKind.CREATE).isEmpty() && steps.size() > 1;
        return IntStream.range(0, isWorthwhile ? WALKS : 0)
                .mapToObj(
                        walk -> new ContractCase("walks", "one change after another, walk " + walk, () -> walk(walk)));
    }

    private void walk(int number) {
        Random random = new Random(number);
        Pair pair = twins.make();
        for (int step = 0; step < STEPS; step++) {
            Operation operation = steps.get(random.nextInt(steps.size()));
            sides.same(List.of(
                    twins.ask(sides.legacy(), pair.left(), call(operation, pair.left())),
                    twins.ask(sides.framework(), pair.right(), call(operation, pair.right()))));
            twins.checkSameAfterwards(pair);
        }
    }

    private Call call(Operation operation, Twin twin) {
        JsonNode row = twins.row(twin);
        String path = Paths.of(operation, row, twin.id());
        if (operation.body() == null) {
            return Call.of(operation.method(), path);
        }
        return Call.of(
                operation.method(),
                path,
                operation.examples().isEmpty()
                        ? twins.bodies().of(operation.body(), row)
                        : operation.examples().get(0));
    }
}
