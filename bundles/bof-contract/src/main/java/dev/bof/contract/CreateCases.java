package dev.bof.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.contract.Twins.Twin;
import dev.bof.contract.Variations.Variation;
import dev.bof.contract.model.Contract;
import dev.bof.contract.model.Operation;
import dev.bof.contract.model.OperationKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Objects made by both variants, of good and of bad bodies. */
final class CreateCases {
    private final Contract contract;
    private final Sides sides;
    private final Twins twins;
    private final Variations variations;

    CreateCases(Contract contract, Sides sides, Data data, Twins twins) {
        this.contract = contract;
        this.sides = sides;
        this.twins = twins;
        this.variations = new Variations(data);
    }

    Stream<ContractCase> cases() {
        return contract.operations(OperationKind.CREATE).stream()
                .filter(create -> create.body() != null)
                .flatMap(this::cases);
    }

    private Stream<ContractCase> cases(Operation create) {
        String name = create.name();
        Stream<ContractCase> whole = Stream.of(
                new ContractCase(name, name + " of what is likely", () -> likely(create)),
                new ContractCase(name, name + " of what there is already", () -> duplicate(create)),
                new ContractCase(
                        name,
                        name + " of what is no body",
                        () -> sides.same(Malformed.bodies().map(body -> body.call(create.method(), Paths.of(create))))),
                new ContractCase(name, name + " with an unknown field", () -> {
                    ObjectNode body = twins.accepted().deepCopy();
                    both(create, body.put("no_such_field", 1));
                }));
        return Stream.concat(whole, fields(create));
    }

    /** The body is known when the case is run, its fields before. */
    private Stream<ContractCase> fields(Operation create) {
        return create.body().stream()
                .map(field -> new ContractCase(create.name(), create.name() + ": " + field.name(), () -> {
                    Differences differences = new Differences();
                    for (Variation variation : variations.of(List.of(field), twins.accepted())) {
                        differences.collect(() -> vary(create, variation));
                    }
                    differences.check();
                }));
    }

    private void likely(Operation create) {
        Differences differences = new Differences();
        twins.bodies().likely(create).forEach(body -> differences.collect(() -> both(create, body)));
        differences.check();
    }

    /** Each side makes one of its own, then the same again. */
    private void duplicate(Operation create) {
        ObjectNode left = twins.bodies().unique(twins.accepted());
        ObjectNode right = twins.bodies().unique(twins.accepted());
        made(create, left, right);
        sides.same(List.of(send(sides.legacy(), create, left), send(sides.framework(), create, right)));
    }

    private void both(Operation create, ObjectNode body) {
        made(create, twins.bodies().unique(body), twins.bodies().unique(body));
    }

    /** A unique value that was changed for the test is sent as it is, the other ones are each side's own. */
    private void vary(Operation create, Variation variation) {
        boolean isUnique = twins.bodies().uniqueValues(twins.accepted()).containsKey(variation.field());
        if (!isUnique) {
            both(create, variation.body());
            return;
        }
        Exchange legacy = send(sides.legacy(), create, variation.body());
        if (legacy.reply().isSuccess() && variation.body().has(variation.field())) {
            legacy = send(sides.legacy(), create, variation.body()); // the other side will find it taken
        }
        sides.same(List.of(legacy, send(sides.framework(), create, variation.body())));
    }

    private void made(Operation create, ObjectNode left, ObjectNode right) {
        Exchange legacy = send(sides.legacy(), create, left);
        Exchange framework = send(sides.framework(), create, right);
        sides.same(List.of(legacy, framework));
        twins.id(create, legacy.reply(), left).ifPresent(leftId -> twins.id(create, framework.reply(), right)
                .ifPresent(rightId -> twins.checkSameAfterwards(new Twins.Pair(
                        new Twin(leftId, twins.bodies().uniqueValues(left)),
                        new Twin(rightId, twins.bodies().uniqueValues(right))))));
    }

    private Exchange send(Side side, Operation create, ObjectNode body) {
        Call call = Call.of(create.method(), Paths.of(create), body);
        Reply reply = side.send(call);
        String id = twins.id(create, reply, body).orElse(null);
        Map<String, String> values = twins.bodies().uniqueValues(body);
        return new Exchange(call, reply, Mask.of(side).with(id, values, contract.varying()));
    }
}
