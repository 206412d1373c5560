package dev.bof.contract.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One endpoint.
 *
 * @param name unique in the contract, for reports
 * @param kind what it does
 * @param method the HTTP method
 * @param path what follows the variant's address: empty, or with a slash at its beginning; {@code {id}} stands for the
 *     object's id, any other name in braces for a path parameter
 * @param answer a JSON pointer to the object in the answer, or to the array of them in a list; empty where the body
 *     itself is it; null where the answer holds none
 * @param parameters query and path parameters, {@code {id}} aside
 * @param body the fields of the JSON body; null where the endpoint takes none
 * @param examples bodies that the service accepts, for one whose rules cannot be guessed from its data; tried first
 */
public record Operation(
        String name,
        OperationKind kind,
        String method,
        String path,
        String answer,
        List<Parameter> parameters,
        List<Field> body,
        List<JsonNode> examples) {

    public Operation {
        path = path == null ? "" : path;
        parameters = parameters == null ? List.of() : List.copyOf(parameters);
        body = body == null ? null : List.copyOf(body);
        examples = examples == null ? List.of() : List.copyOf(examples);
    }

    /** The parameters that play this role. */
    public List<Parameter> parameters(ParameterRole role) {
        return parameters.stream().filter(parameter -> parameter.role() == role).toList();
    }
}
