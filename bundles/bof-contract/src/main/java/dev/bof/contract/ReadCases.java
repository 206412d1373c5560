package dev.bof.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.contract.model.Contract;
import dev.bof.contract.model.Operation;
import dev.bof.contract.model.OperationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every object by itself, what belongs to it, and objects that there are not. */
final class ReadCases {
    private static final String LARGE = "9223372036854775808";

    private final Contract contract;
    private final Sides sides;
    private final Data data;

    ReadCases(Contract contract, Sides sides, Data data) {
        this.contract = contract;
        this.sides = sides;
        this.data = data;
    }

    Stream<ContractCase> cases() {
        return Stream.concat(
                Stream.of(new ContractCase("data", "there are enough objects", this::enough)),
                Stream.concat(
                                contract.operations(OperationKind.GET).stream(),
                                contract.operations(OperationKind.READ).stream())
                        .flatMap(this::cases));
    }

    private void enough() {
        if (data.rows().size() < contract.rows()) {
            throw new AssertionError("legacy lists " + data.rows().size() + " objects; to compare, it takes "
                    + contract.rows() + ": fill the tables first");
        }
    }

    private Stream<ContractCase> cases(Operation operation) {
        String name = operation.name();
        if (!operation.path().contains("{id}")) {
            return Stream.of(new ContractCase(
                    name,
                    name,
                    () -> sides.same(Stream.concat(
                            Stream.of(Call.of(operation.method(), Paths.of(operation) + Data.required(operation))),
                            data.details().stream()
                                    .map(row -> Call.of(operation.method(), Paths.of(operation, contract, row)))))));
        }
        return Stream.of(
                new ContractCase(
                        name,
                        name + " of every object",
                        () -> sides.same(data.rows().stream()
                                .map(row -> Call.of(operation.method(), Paths.of(operation, contract, row))))),
                new ContractCase(
                        name,
                        name + " of objects that there are not",
                        () -> sides.same(unknownIds().stream()
                                .map(id -> Call.of(operation.method(), Paths.of(operation, example(), id))))));
    }

    private JsonNode example() {
        return data.rows().isEmpty() ? Json.MAPPER.missingNode() : data.rows().get(0);
    }

    /** Ids that no object has, and texts that are no ids. */
    List<String> unknownIds() {
        List<String> ids = new ArrayList<>(List.of("no-such-id", "0", "-1", "1.5", "null", LARGE, "%", "a b"));
        ids.add("999999999");
        ids.add("00000000-0000-4000-8000-000000000000");
        if (!data.rows().isEmpty()) {
            ids.add("0" + data.id(data.rows().get(0)));
            ids.add(data.id(data.rows().get(0)) + "x");
        }
        return ids;
    }
}
