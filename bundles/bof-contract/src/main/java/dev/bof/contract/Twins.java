package dev.bof.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.contract.model.Contract;
import dev.bof.contract.model.Operation;
import dev.bof.contract.model.OperationKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes twins: two objects with the same values, keys and ids aside. What changes objects is asked of the legacy variant
 * for one and of the framework variant for the other, and has to be answered the same and to leave the same behind.
 */
final class Twins {
    private static final int ATTEMPTS = 3;

    private final Contract contract;
    private final Sides sides;
    private final Bodies bodies;
    private ObjectNode accepted;

    Twins(Contract contract, Sides sides, Data data) {
        this.contract = contract;
        this.sides = sides;
        this.bodies = new Bodies(contract, data);
    }

    /**
     * One of a pair.
     *
     * @param values its unique values by field
     */
    record Twin(String id, Map<String, String> values) {}

    /** A pair, both made by the legacy variant. */
    record Pair(Twin left, Twin right) {}

    Bodies bodies() {
        return bodies;
    }

    /** @throws AssertionError if the service makes none of what is likely */
    Pair make() {
        return new Pair(one(), one());
    }

    private Twin one() {
        Operation create = create();
        AssertionError refused = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            ObjectNode body = bodies.unique(accepted());
            Reply reply = sides.legacy().send(Call.of(create.method(), Paths.of(create), body));
            Optional<String> id = id(create, reply, body);
            if (id.isPresent()) {
                return new Twin(id.get(), bodies.uniqueValues(body));
            }
            refused = new AssertionError("legacy no longer makes what it made before: " + body + ": " + reply);
        }
        throw refused;
    }

    private Operation create() {
        return contract.operations(OperationKind.CREATE).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "to try a change, objects have to be made, which the contract has no" + " endpoint for"));
    }

    /** A body that the legacy variant has accepted; its unique values are taken. */
    ObjectNode accepted() {
        if (accepted == null) {
            accepted = accepted(create());
        }
        return accepted;
    }

    private ObjectNode accepted(Operation create) {
        List<ObjectNode> tried = bodies.likely(create).map(bodies::unique).toList();
        Reply last = null;
        for (ObjectNode body : tried) {
            last = sides.legacy().send(Call.of(create.method(), Paths.of(create), body));
            if (last.isSuccess()) {
                return body;
            }
        }
        throw new AssertionError("legacy accepts none of " + tried.size() + " bodies: give it an example of "
                + create.name() + " in the contract. The last one: " + tried.get(tried.size() - 1) + ": " + last);
    }

    /** The id of what was made: from the answer, the Location, or the body where the client gives it. */
    Optional<String> id(Operation create, Reply reply, JsonNode body) {
        if (!reply.isSuccess()) {
            return Optional.empty();
        }
        JsonNode answered = Json.at(reply.at(create.answer()), contract.id());
        if (answered.isValueNode()) {
            return Optional.of(answered.asText());
        }
        String location = reply.header("location");
        if (!location.isEmpty()) {
            return Optional.of(location.substring(location.lastIndexOf('/') + 1));
        }
        return Optional.of(body.path(contract.id()))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText);
    }

    /** Asks a side something about its twin. */
    Exchange ask(Side side, Twin twin, Call call) {
        return new Exchange(call, side.send(call), Mask.of(side).with(twin.id(), twin.values(), contract.varying()));
    }

    /** The object as the legacy variant has it now; missing where it does not show it. */
    JsonNode row(Twin twin) {
        return get().map(get -> shown(get, twin)).orElse(Json.MAPPER.missingNode());
    }

    private JsonNode shown(Operation get, Twin twin) {
        Reply reply = sides.legacy().send(Call.of(get.method(), Paths.of(get, Json.MAPPER.missingNode(), twin.id())));
        return reply.isSuccess() ? reply.at(get.answer()) : Json.MAPPER.missingNode();
    }

    private Optional<Operation> get() {
        return contract.operations(OperationKind.GET).stream().findFirst();
    }

    /** Holds what has become of both against each other, as either variant shows them. @throws AssertionError if not same */
    void checkSameAfterwards(Pair pair) {
        get().ifPresent(get -> {
            Call left = Call.of(
                    get.method(),
                    Paths.of(get, Json.MAPPER.missingNode(), pair.left().id()));
            Call right = Call.of(
                    get.method(),
                    Paths.of(get, Json.MAPPER.missingNode(), pair.right().id()));
            sides.same(left, right);
            sides.same(List.of(ask(sides.legacy(), pair.left(), left), ask(sides.legacy(), pair.right(), right)));
        });
    }
}
