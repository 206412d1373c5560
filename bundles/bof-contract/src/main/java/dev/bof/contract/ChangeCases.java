package dev.bof.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.contract.Twins.Pair;
import dev.bof.contract.Twins.Twin;
import dev.bof.contract.Variations.Variation;
import dev.bof.contract.model.Contract;
import dev.bof.contract.model.Field;
import dev.bof.contract.model.Operation;
import dev.bof.contract.model.OperationKind;
import java.util.List;
import java.util.stream.Stream;

/** Updates, actions and deletions of twins, with good and bad bodies, and of objects that there are not. */
final class ChangeCases {
    private final Contract contract;
    private final Sides sides;
    private final Data data;
    private final Twins twins;
    private final Variations variations;

    ChangeCases(Contract contract, Sides sides, Data data, Twins twins) {
        this.contract = contract;
        this.sides = sides;
        this.data = data;
        this.twins = twins;
        this.variations = new Variations(data);
    }

    Stream<ContractCase> cases(OperationKind kind) {
        return contract.operations(kind).stream()
                .filter(operation -> operation.path().contains("{id}"))
                .flatMap(operation -> operation.body() == null ? plain(operation) : withBody(operation));
    }

    private Stream<ContractCase> plain(Operation operation) {
        return Stream.of(
                new ContractCase(operation.name(), operation.name() + ", and again", () -> {
                    Pair pair = twins.make();
                    change(operation, pair, null);
                    change(operation, pair, null);
                }),
                unknown(operation, null));
    }

    private Stream<ContractCase> withBody(Operation operation) {
        String name = operation.name();
        Stream<ContractCase> whole = Stream.of(
                new ContractCase(name, name + " as it is, and again", () -> {
                    Pair pair = twins.make();
                    change(operation, pair, good(operation, pair.left()));
                    change(operation, pair, good(operation, pair.left()));
                }),
                new ContractCase(name, name + " to what others have", () -> others(operation)),
                new ContractCase(name, name + " with what is no body", () -> malformed(operation)),
                unknown(
                        operation,
                        twins.bodies()
                                .of(
                                        operation.body(),
                                        data.details().stream().findFirst().orElse(Json.MAPPER.missingNode()))));
        return Stream.of(
                        whole,
                        operation.body().stream()
                                .map(field -> new ContractCase(
                                        name, name + ": " + field.name(), () -> vary(operation, field))),
                        operation.body().stream()
                                .map(field -> new ContractCase(
                                        name, name + ": only " + field.name(), () -> only(operation, field))))
                .flatMap(cases -> cases);
    }

    private ContractCase unknown(Operation operation, ObjectNode body) {
        return new ContractCase(
                operation.name(),
                operation.name() + " of objects that there are not",
                () -> sides.same(ReadCases.UNKNOWN_IDS.stream()
                        .map(id -> new Call(
                                operation.method(),
                                Paths.of(operation, Json.MAPPER.missingNode(), id),
                                body == null ? null : body.toString(),
                                "application/json"))));
    }

    /** The twin's own values in the words of the request; its twin has the same, keys aside. */
    private ObjectNode good(Operation operation, Twin twin) {
        return operation.examples().isEmpty()
                ? twins.bodies().of(operation.body(), twins.row(twin))
                : (ObjectNode) operation.examples().get(0).deepCopy();
    }

    private void vary(Operation operation, Field field) {
        Differences differences = new Differences();
        Pair pair = twins.make();
        for (Variation variation : variations.of(List.of(field), good(operation, pair.left()))) {
            Pair untouched = pair;
            boolean[] changed = {true};
            ObjectNode body = variation.of(good(operation, pair.left()));
            differences.collect(() -> changed[0] = change(operation, untouched, body));
            pair = changed[0] ? twins.make() : pair;
        }
        differences.check();
    }

    /** What an update means that names one field: is the rest kept or cleared? */
    private void only(Operation operation, Field field) {
        Differences differences = new Differences();
        Pair first = twins.make();
        JsonNode value = good(operation, first.left()).path(field.name());
        List<JsonNode> values =
                value.isMissingNode() ? List.of(Json.NODES.nullNode()) : List.of(value, Json.NODES.nullNode());
        for (JsonNode each : values) {
            Pair pair = twins.make();
            differences.collect(
                    () -> change(operation, pair, Json.NODES.objectNode().set(field.name(), each)));
        }
        differences.check();
    }

    /** The values of others, with a key that is taken for either twin. */
    private void others(Operation operation) {
        Differences differences = new Differences();
        Twin other = twins.make().left();
        ObjectNode taken = twins.bodies().of(operation.body(), twins.row(other));
        for (JsonNode row : data.details()) {
            Pair pair = twins.make();
            ObjectNode body = twins.bodies().of(operation.body(), row);
            contract.unique().stream()
                    .flatMap(List::stream)
                    .filter(name -> body.has(name) && taken.has(name))
                    .forEach(name -> body.set(name, taken.get(name)));
            other.values().forEach((name, value) -> replace(body, name, value));
            differences.collect(() -> change(operation, pair, body));
        }
        differences.check();
    }

    private void malformed(Operation operation) {
        Differences differences = new Differences();
        Malformed.bodies()
                .forEach(body -> differences.collect(() -> {
                    Pair pair = twins.make();
                    sides.same(List.of(
                            twins.ask(
                                    sides.legacy(),
                                    pair.left(),
                                    body.call(operation.method(), path(operation, pair.left()))),
                            twins.ask(
                                    sides.framework(),
                                    pair.right(),
                                    body.call(operation.method(), path(operation, pair.right())))));
                }));
        differences.check();
    }

    /** Whether both accepted it. Where the body has the left twin's unique values, the right one gets its own. */
    private boolean change(Operation operation, Pair pair, ObjectNode body) {
        Exchange legacy = twins.ask(sides.legacy(), pair.left(), call(operation, pair.left(), body));
        ObjectNode other = body == null ? null : swapped(body, pair);
        Exchange framework = twins.ask(sides.framework(), pair.right(), call(operation, pair.right(), other));
        sides.same(List.of(legacy, framework));
        twins.checkSameAfterwards(pair);
        return legacy.reply().isSuccess();
    }

    private Call call(Operation operation, Twin twin, ObjectNode body) {
        return new Call(
                operation.method(), path(operation, twin), body == null ? null : body.toString(), "application/json");
    }

    private String path(Operation operation, Twin twin) {
        return Paths.of(operation, twins.row(twin), twin.id());
    }

    private ObjectNode swapped(ObjectNode body, Pair pair) {
        ObjectNode other = body.deepCopy();
        pair.left().values().forEach((name, value) -> {
            if (other.path(name).asText().equals(value)) {
                replace(other, name, pair.right().values().get(name));
            }
        });
        if (other.path(contract.id()).asText().equals(pair.left().id())) {
            other.set(contract.id(), twins.row(pair.right()).path(contract.id()));
        }
        return other;
    }

    /** Puts another value of the same type in the place of a field that the body has. */
    private static void replace(ObjectNode body, String name, String value) {
        if (body.has(name)) {
            body.set(
                    name,
                    body.get(name).isNumber()
                            ? Json.NODES.numberNode(Long.parseLong(value))
                            : Json.NODES.textNode(value));
        }
    }
}
