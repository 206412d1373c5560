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
    /** Ids that no object has, and texts that are no ids. */
    static final List<String> UNKNOWN_IDS = List.of(
            "no-such-id",
            "0",
            "-1",
            "1.5",
            "null",
            "999999999",
            "9223372036854775808",
            "%",
            "a b",
            "00000000-0000-4000-8000-000000000000");

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
                        () -> sides.same(doubtfulIds().stream()
                                .map(id -> Call.of(operation.method(), Paths.of(operation, example(), id))))));
    }

    private JsonNode example() {
        return data.rows().isEmpty() ? Json.MAPPER.missingNode() : data.rows().get(0);
    }

    /** Ids that some services may take for those of an object: not for changes. */
    private List<String> doubtfulIds() {
        List<String> ids = new ArrayList<>(UNKNOWN_IDS);
        if (!data.rows().isEmpty()) {
            ids.add("0" + data.id(data.rows().get(0)));
            ids.add(data.id(data.rows().get(0)) + "x");
        }
        return ids;
    }
}
