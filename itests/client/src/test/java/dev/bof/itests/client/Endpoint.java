package dev.bof.itests.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * One operation of an OpenAPI document.
 *
 * @param parameters those of its path included, without references
 * @param body the schema of its body, missing where it takes none
 * @param mediaTypes what the body can be sent as
 */
record Endpoint(
        String method,
        String path,
        List<JsonNode> parameters,
        JsonNode body,
        List<String> mediaTypes,
        JsonNode responses) {

    /** All operations of a document. */
    static List<Endpoint> of(OpenApi document) {
        List<Endpoint> endpoints = new ArrayList<>();
        document.root().path("paths").properties().forEach(path -> {
            for (var operation : path.getValue().properties()) {
                if (!operation.getKey().equals("parameters")) {
                    endpoints.add(
                            of(document, operation.getKey(), path.getKey(), path.getValue(), operation.getValue()));
                }
            }
        });
        return endpoints;
    }

    private static Endpoint of(OpenApi document, String method, String path, JsonNode item, JsonNode operation) {
        List<JsonNode> parameters = new ArrayList<>();
        item.path("parameters").forEach(parameter -> parameters.add(document.resolve(parameter)));
        operation.path("parameters").forEach(parameter -> parameters.add(document.resolve(parameter)));
        JsonNode content = operation.at("/requestBody/content");
        List<String> mediaTypes = new ArrayList<>();
        content.fieldNames().forEachRemaining(mediaTypes::add);
        return new Endpoint(
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                mediaTypes.isEmpty() ? content : content.path(mediaTypes.get(0)).path("schema"),
                mediaTypes,
                operation.path("responses"));
    }

    boolean takesBody() {
        return !mediaTypes.isEmpty();
    }

    /** The statuses that it may answer. */
    Set<Integer> statuses() {
        Set<Integer> statuses = new TreeSet<>();
        responses.fieldNames().forEachRemaining(status -> statuses.add(Integer.valueOf(status)));
        return statuses;
    }

    /** The schema of the answer's body, missing where it has none. */
    JsonNode answer(int status, String mediaType) {
        return responses
                .path(Integer.toString(status))
                .path("content")
                .path(mediaType)
                .path("schema");
    }
}
