package dev.bof.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.contract.model.Contract;
import dev.bof.contract.model.Operation;
import dev.bof.contract.model.Parameter;
import dev.bof.contract.model.ParameterRole;

/** Paths of operations with their parameters filled in. */
final class Paths {
    private static final String ID = "{id}";

    private Paths() {}

    /** The path of an operation that belongs to no object. */
    static String of(Operation operation) {
        return of(operation, Json.NODES.objectNode());
    }

    /** The path for this object, as a list or an answer shows it. */
    static String of(Operation operation, Contract contract, JsonNode row) {
        return of(operation, row)
                .replace(ID, Query.encode(Json.at(row, contract.id()).asText()));
    }

    /** The path for this id, in place of the object's own. */
    static String of(Operation operation, JsonNode row, String id) {
        return of(operation, row).replace(ID, Query.encode(id));
    }

    private static String of(Operation operation, JsonNode row) {
        String path = operation.path();
        for (Parameter parameter : operation.parameters(ParameterRole.PATH)) {
            path = path.replace("{" + parameter.name() + "}", Query.encode(value(parameter, row)));
        }
        return path;
    }

    private static String value(Parameter parameter, JsonNode row) {
        JsonNode value = parameter.field() == null ? Json.MAPPER.missingNode() : Json.at(row, parameter.field());
        if (value.isValueNode()) {
            return value.asText();
        }
        return parameter.values().isEmpty() ? "1" : parameter.values().get(0);
    }
}
